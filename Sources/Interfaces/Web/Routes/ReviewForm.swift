// SPDX-License-Identifier: Apache-2.0

import Reviews

/// A form of a review's workspace, by the last part of its address. Each belongs to one side.
package enum ReviewForm: String, Hashable, Sendable, CaseIterable {
    case accept, decline, panel, visit, held, finding, document, send, close, judge, decide, answer, publish
    case comment, waive, appeal, complain, withdraw

    /// The most lines of people, programmes or conditions that a form shows.
    static let mostLines = 12

    var party: ReviewParty {
        switch self {
        case .comment, .waive, .appeal, .complain, .withdraw: .provider
        default: .agency
        }
    }

    /// The kind of step that it asks for.
    var step: ReviewStep.Name {
        switch self {
        case .accept: .accepted
        case .decline: .declined
        case .panel: .panelAppointed
        case .visit: .visitPlanned
        case .held: .visitHeld
        case .finding: .findingWritten
        case .document: .documentAttached
        case .send: .draftSent
        case .close: .commentTimeOver
        case .judge: .judged
        case .decide: .appealDecided
        case .answer: .complaintAnswered
        case .publish: .published
        case .comment: .commented
        case .waive: .appealWaived
        case .appeal: .appealed
        case .complain: .complained
        case .withdraw: .withdrawn
        }
    }

    /// The largest form that is read: a text of the largest size in percent signs, or a document.
    var mostBytes: Int {
        switch self {
        case .document: ReviewDocument.mostBytes + (1 << 20)
        default: 256 << 10
        }
    }

    /// The name and the id of a field.
    func field(_ name: String) -> String { "\(rawValue)-\(name)" }

    /// The field that a refusal speaks of; the head of the forms when it is no single one.
    func field(of refusal: ReviewRefusal) -> String {
        switch (self, refusal) {
        case (.panel, .unreadable), (.panel, .panel): field("member-1")
        case (.judge, .text(.programme, _)), (.judge, .unreadable(.programme)): field("programme-1")
        case (.judge, .text(.condition, _)), (.judge, .unreadable(.condition)): field("condition-1")
        case (.judge, .deadline), (.judge, .unreadable(.deadline)): field("deadline")
        case (.judge, .unreadable(.validity)): field("from")
        case (.judge, .text), (.judge, .unreadable): field("summary")
        case (.judge, .judgement(.noCondition)), (.judge, .judgement(.needlessCondition)): field("condition-1")
        case (.judge, .judgement), (.judge, .rules): field("decision")
        case (.send, .deadline), (.send, .unreadable), (.send, .tooEarly): field("deadline")
        case (.visit, .text): field("reason")
        case (.visit, .unreadable), (.held, .unreadable), (.held, .tooEarly): field("day")
        case (.document, .text), (.document, .unreadable(.title)): field("title")
        case (.document, .document), (.document, .unreadable): field("file")
        case (.finding, .text(.recommendations, _)): field("recommendations")
        case (.finding, .text), (.finding, .unreadable): field("grounds")
        case (.decline, .text), (.withdraw, .text), (.decide, .text), (.answer, .text), (.decide, .unreadable),
            (.answer, .unreadable):
            field("reason")
        case (.comment, .text), (.appeal, .text), (.complain, .text): field("text")
        default: "next"
        }
    }
}
