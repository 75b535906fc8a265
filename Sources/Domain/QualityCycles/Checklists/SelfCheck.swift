// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Vocabulary

/// How far a point of a standard is met.
package enum Judgement: String, Sendable, Hashable, CaseIterable {
    case fulfilled, partly
    case notFulfilled = "not-fulfilled"
    case notApplicable = "not-applicable"

    /// Whether something is left to be done.
    package var isUnmet: Bool { self == .partly || self == .notFulfilled }
}

/// What the provider says about one point, as it was typed.
package struct CheckAnswer: Sendable, Hashable {
    package static let mostGround = 2_000
    package static let mostEvidence = 500

    /// `nil` while nothing was chosen.
    package let judgement: Judgement?
    /// Why, in the provider's words.
    package let ground: String
    /// An `http` or `https` address where it can be seen; may be empty.
    package let evidence: String

    package init(judgement: Judgement?, ground: String, evidence: String) {
        self.judgement = judgement
        self.ground = ground
        self.evidence = evidence
    }
}

/// A provider's own look at one version of a course, point by point. It may be unfinished.
package struct SelfCheck: Sendable, Hashable {
    package let standard: QualityStandard
    /// By the code of the point.
    package let answers: [String: CheckAnswer]

    package init(standard: QualityStandard, answers: [String: CheckAnswer]) {
        self.standard = standard
        self.answers = answers
    }

    /// The points that leave something to be done, in the list's order.
    package func unmet(in list: Checklist) -> [ChecklistItem] {
        list.items.filter { answers[$0.code]?.judgement?.isUnmet == true }
    }

    /// What stops it from being kept even unfinished: texts that are too long, and addresses that are none.
    package func faults(in list: Checklist) -> [Finding] {
        list.items.flatMap { item -> [Finding] in
            guard let answer = answers[item.code] else { return [] }
            var faults: [Finding] = []
            if answer.ground.unicodeScalars.count > CheckAnswer.mostGround {
                faults.append(Self.finding("cycle.check.groundTooLong", item, limit: CheckAnswer.mostGround))
            }
            if answer.evidence.unicodeScalars.count > CheckAnswer.mostEvidence || !Self.isAddress(answer.evidence) {
                faults.append(Self.finding("cycle.check.badEvidence", item, limit: CheckAnswer.mostEvidence))
            }
            return faults
        }
    }

    /// What is missing before it can be handed in.
    package func gaps(in list: Checklist) -> [Finding] {
        list.items.compactMap { item in
            guard let answer = answers[item.code], answer.judgement != nil else {
                return Self.finding("cycle.check.unanswered", item)
            }
            return answer.ground.allSatisfy(\.isWhitespace) ? Self.finding("cycle.check.noGround", item) : nil
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.isEmpty || (URL(string: text).map { ["http", "https"].contains($0.scheme) && $0.host() != nil } ?? false)
    }

    /// The point's code stands in the place, so that a form can lead to its field.
    private static func finding(_ code: FindingCode, _ item: ChecklistItem, limit: Int? = nil) -> Finding {
        var parameters: [String: MessageArgument] = ["item": .text(item.code), "title": item.title.argument]
        if let limit { parameters["limit"] = .integer(limit) }
        return Finding(code, at: .pointer("/\(item.code)"), parameters: parameters)
    }
}
