// SPDX-License-Identifier: Apache-2.0

import Localization

// From a step that somebody asks for to the transition that the stage offers.
extension ReviewStage {
    /// - Throws: what the transition throws; ``ReviewRefusal/wrongStage(_:_:)`` when this stage has none for the step.
    func after(_ step: ReviewStep, today: PlainDate) throws(ReviewRefusal) -> ReviewStage {
        switch (self, step) {
        case (.requested(let stage), .accepted(let procedure)): return .accepted(stage.accept(procedure))
        case (.requested(let stage), .declined(let reason)): return stage.decline(reason)
        case (.accepted(let stage), .panelAppointed(let panel)): return .empanelled(stage.appoint(panel))
        case (.empanelled(let stage), .panelAppointed(let panel)): return .empanelled(stage.appoint(panel))
        case (.empanelled(let stage), .visitPlanned(let visit)): return .visitPlanned(stage.plan(visit))
        case (.visitPlanned(let stage), .visitPlanned(let visit)): return .visitPlanned(stage.plan(visit))
        case (.visitPlanned(let stage), .visitHeld(let day)): return .drafting(try stage.hold(on: day, today: today))
        case (.drafting(let stage), .findingWritten(let finding)): return .drafting(try stage.write(finding))
        case (.drafting(let stage), .documentAttached(let document)): return .drafting(stage.attach(document))
        case (.drafting(let stage), .draftSent(let deadline)):
            return .commenting(try stage.send(until: deadline, today: today))
        case (.commenting(let stage), .commented(let comment)): return .judging(stage.comment(comment))
        case (.commenting(let stage), .commentTimeOver): return .judging(try stage.goOn(today: today))
        case (.judging(let stage), .findingWritten(let finding)): return .judging(try stage.write(finding))
        case (.judging(let stage), .documentAttached(let document)): return .judging(stage.attach(document))
        case (.judging(let stage), .judged(let judgement, let until)):
            return .judged(try stage.judge(judgement, appealUntil: until, today: today))
        case (.judged(let stage), .appealWaived): return .judged(try stage.waiveAppeal())
        case (.judged(let stage), .appealed(let grounds)): return .appealed(try stage.appeal(grounds, today: today))
        case (.appealed(let stage), .appealDecided(let isUpheld, let reasons)):
            return stage.decide(isUpheld: isUpheld, reasons: reasons)
        case (_, .withdrawn(let reason)): return try withdrawn(reason)
        default: throw .wrongStage(step.name, name)
        }
    }

    private func withdrawn(_ reason: ReviewText) throws(ReviewRefusal) -> ReviewStage {
        switch self {
        case .requested(let stage): return stage.withdraw(reason)
        case .accepted(let stage): return stage.withdraw(reason)
        case .empanelled(let stage): return stage.withdraw(reason)
        case .visitPlanned(let stage): return stage.withdraw(reason)
        case .drafting(let stage): return stage.withdraw(reason)
        case .commenting(let stage): return stage.withdraw(reason)
        case .judging(let stage): return try stage.withdraw(reason)
        case .judged, .appealed, .published: throw .judgedBefore
        case .declined, .withdrawn: throw .wrongStage(.withdrawn, name)
        }
    }

    /// The kinds of step that this stage offers, complaints apart; whether one succeeds may depend on the day.
    package var offers: Set<ReviewStep.Name> {
        switch self {
        case .requested: [.accepted, .declined, .withdrawn]
        case .declined, .withdrawn, .published: []
        case .accepted: [.panelAppointed, .withdrawn]
        case .empanelled: [.panelAppointed, .visitPlanned, .withdrawn]
        case .visitPlanned: [.visitPlanned, .visitHeld, .withdrawn]
        case .drafting: [.findingWritten, .documentAttached, .draftSent, .withdrawn]
        case .commenting: [.commented, .commentTimeOver, .withdrawn]
        case .judging(let stage):
            stage.cause == .draft
                ? [.findingWritten, .documentAttached, .judged, .withdrawn]
                : [.findingWritten, .documentAttached, .judged]
        case .judged(let stage):
            if case .open = stage.window { [.appealWaived, .appealed, .published] } else { [.published] }
        case .appealed: [.appealDecided]
        }
    }
}
