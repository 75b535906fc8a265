// SPDX-License-Identifier: Apache-2.0

/// What a provider says went wrong in the procedure, and what the agency answered (ESG 2.7).
package struct Complaint: Hashable, Sendable {
    package struct Answer: Hashable, Sendable {
        package let isUpheld: Bool
        package let reasons: ReviewText

        package init(isUpheld: Bool, reasons: ReviewText) {
            self.isUpheld = isUpheld
            self.reasons = reasons
        }
    }

    /// More than anybody needs; a bound so that nobody fills the register with them.
    package static let mostInReview = 50

    package let number: ComplaintNumber
    package let text: ReviewText
    package let answer: Answer?

    package init(number: ComplaintNumber, text: ReviewText, answer: Answer? = nil) {
        self.number = number
        self.text = text
        self.answer = answer
    }
}

/// An objection to the judgement itself, and what became of it (ESG 2.7).
package struct Appeal: Hashable, Sendable {
    package let grounds: ReviewText
    package let decision: Decision?

    package struct Decision: Hashable, Sendable {
        package let isUpheld: Bool
        package let reasons: ReviewText

        package init(isUpheld: Bool, reasons: ReviewText) {
            self.isUpheld = isUpheld
            self.reasons = reasons
        }
    }

    package init(grounds: ReviewText, decision: Decision? = nil) {
        self.grounds = grounds
        self.decision = decision
    }
}
