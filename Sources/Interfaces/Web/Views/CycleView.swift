// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
package import Localization
import Messages
package import QualityCycles
import Vocabulary

/// A course in its quality cycle, in the words of its page.
package struct CycleView: Sendable {
    /// One part of the way, and whether it is behind, at hand or ahead.
    package struct PathStep: Sendable {
        package let name: String
        package let state: String
        /// The name of the mark beside it.
        package let mark: String
    }

    /// A version on its way to publication, or back on it for a new approval.
    package struct WorkView: Sendable {
        package let heading: String
        package let digest: String
        package let work: CourseCycle.Work
        package let isReview: Bool
    }

    package struct Line: Sendable {
        package let date: String
        package let what: String
        package let who: String
        package let more: Phrase?
        package let file: String?
    }

    package struct Change: Sendable {
        package let text: String
        package let because: String
        package let address: String?
        package let version: String
        package let date: String
    }

    package let title: Phrase
    package let standing: String
    package let mark: String
    package let due: String?
    package let path: [PathStep]
    package let works: [WorkView]
    package let published: String?
    package let conditions: String?
    package let canBeReviewed: Bool
    package let isRetired: Bool
    package let notes: [Line]
    package let changes: [Change]
    package let history: [Line]
    /// What a change can be linked to, and the versions that can carry it.
    package let prompts: [NamedChoice]
    package let versions: [NamedChoice]

    /// A published review of the provider, which may have prompted a change.
    package struct PublishedReview: Sendable {
        package let id: String
        package let agency: String
        package let address: String

        package init(id: String, agency: String, address: String) {
            self.id = id
            self.agency = agency
            self.address = address
        }
    }

    /// - Parameters:
    ///   - people: The names of those who took steps.
    ///   - rounds: Rounds of this course that have results.
    ///   - reviews: Published reviews of the provider.
    package init(
        _ cycle: CourseCycle, on day: PlainDate, people: [String: String], rounds: [FeedbackRound],
        reviews: [PublishedReview], in text: Wording
    ) {
        title = cycle.newest.flatMap { text.phrase($0.title) } ?? Phrase(cycle.key.course.text)
        let standing = cycle.standing(on: day)
        self.standing = text(.cycleStanding(standing.name))
        mark = Self.mark(standing)
        due = Self.due(standing, on: day, text)
        path = Self.path(cycle, on: day, text)
        published = cycle.published.map { text(.cycleInForce, ["version": .text($0.version.version.text)]) }
        conditions = cycle.published?.approval.conditions
        isRetired = cycle.retired != nil
        canBeReviewed = cycle.published != nil && cycle.retired == nil && cycle.review == nil
        works = [cycle.draft.map { ($0, false) }, cycle.review.map { ($0, true) }].compactMap(\.self).map {
            work, isReview in
            let version: [String: MessageArgument] = ["version": .text(work.version.version.text)]
            return WorkView(
                heading: text(isReview ? .cycleInReview : .cycleInWork, version), digest: work.version.digest.text,
                work: work, isReview: isReview)
        }
        history = cycle.entries.reversed().map { Self.line($0, cycle, people, text) }
        notes = cycle.entries.filter { if case .noted = $0.step { true } else { false } }.reversed()
            .map { Self.line($0, cycle, people, text) }
        let numbers = Dictionary(cycle.versions.map { ($0.digest, $0.version.text) }) { $1 }
        changes = cycle.changes.reversed().map { change in
            Change(
                text: change.record.text, because: Self.words(change.record.prompt, text),
                address: Self.address(change.record.prompt, reviews),
                version: text(.cycleVersion, ["version": .text(numbers[change.record.version] ?? "")]),
                date: DateText.date(change.at, in: text.language))
        }
        prompts =
            rounds.map { round in
                NamedChoice(
                    id: ChangePrompt.feedback(round.id).description,
                    name: "\(text(.changePrompt("feedback"))), \(DateText.date(round.openedAt, in: text.language))")
            }
            + cycle.notes.reversed().map { note in
                NamedChoice(
                    id: ChangePrompt.monitoring(note.id).description,
                    name: "\(text(.changePrompt("monitoring"))): \(String(note.remark.text.prefix(60)))")
            }
            + reviews.map {
                NamedChoice(id: "review/\($0.id)", name: "\(text(.changePrompt("review"))): \($0.agency)")
            }
        versions = cycle.versions.reversed().map { version in
            NamedChoice(
                id: version.digest.text,
                name: text(.cycleVersion, ["version": .text(version.version.text)])
                    + " · \(version.digest.text.prefix(8))")
        }
    }

    static func mark(_ standing: CycleStanding) -> String {
        switch standing {
        case .published: "passed"
        case .lapsed: "failed"
        case .retired: "notApplicable"
        case .designed, .checked, .approved: "partial"
        }
    }

    /// The review date, with a word when it is near.
    static func due(_ standing: CycleStanding, on day: PlainDate, _ text: Wording) -> String? {
        switch standing {
        case .published(let date):
            let isSoon = date.dayNumber - day.dayNumber <= (RemindReviewers.usualDays.max() ?? 0)
            return text(isSoon ? .cyclesDueSoon : .cyclesDueReview, ["date": .day(date)])
        case .lapsed(let date): return text(.cyclesDueReview, ["date": .day(date)])
        case .designed, .checked, .approved, .retired: return nil
        }
    }

    private static func path(_ cycle: CourseCycle, on day: PlainDate, _ text: Wording) -> [PathStep] {
        let at =
            switch cycle.nextStep(on: day) {
            case .check: 1
            case .approve: 2
            case .publish: 3
            case .monitor: 4
            case .nothing: 5
            }
        let names: [MessageKey] = [.cyclePathDesign, .cycleCheck, .cycleApprove, .cyclePublish, .cyclePathMonitor]
        return names.enumerated().map { index, name in
            let state: (MessageKey, String) =
                index < at
                ? (.cyclePathDone, "passed")
                : index == at ? (.cyclePathNow, "partial") : (.cyclePathLater, "notApplicable")
            return PathStep(name: text(name), state: text(state.0), mark: state.1)
        }
    }

    private static func line(
        _ entry: CycleEntry, _ cycle: CourseCycle, _ people: [String: String], _ text: Wording
    ) -> Line {
        var more: Phrase?
        var file: String?
        switch entry.step {
        case .uploaded(let digest, let version, _):
            more = text.phrase(.cycleVersion, ["version": .text(version.text)])
            file = CycleAddress.file(digest, of: cycle.key)
        case .checked(_, let check, _): more = text.phrase(.standard(check.standard.rawValue))
        case .sentBack(_, let reason), .retired(let reason): more = Phrase(reason)
        case .approved(_, _, let reviewOn): more = text.phrase(.cycleApprovedUntil, ["date": .day(reviewOn)])
        case .noted(_, let words): more = Phrase(words)
        case .changed(let record): more = Phrase(record.text)
        case .published: break
        }
        return Line(
            date: DateText.date(entry.at, in: text.language), what: text(.cycleStep(entry.step.name)),
            who: people[entry.by.text] ?? "", more: more, file: file)
    }

    static func words(_ prompt: ChangePrompt, _ text: Wording) -> String {
        switch prompt {
        case .feedback: text(.changePrompt("feedback"))
        case .review: text(.changePrompt("review"))
        case .monitoring: text(.changePrompt("monitoring"))
        }
    }

    /// Where a reader sees what prompted a change; `nil` for what has no page of its own.
    private static func address(_ prompt: ChangePrompt, _ reviews: [PublishedReview]) -> String? {
        switch prompt {
        case .feedback(let round): CycleAddress.results(round)
        case .review(let name): reviews.first { $0.id == name }?.address
        case .monitoring: nil
        }
    }
}
