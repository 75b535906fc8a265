// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// The last event of a review, and what is kept with it.
package struct ReviewAddition: Sendable {
    /// The review after the event.
    package let review: Review
    package let event: ReviewEvent
    /// The bytes of the document that the event attaches.
    package let document: [UInt8]?
    /// What a publication brings to the register of quality evidence.
    package let evidence: ReviewEvidence?
    package let audit: AuditEvent

    /// - Returns: `nil` for a review without events, which there is none of.
    package init?(_ review: Review, document: [UInt8]? = nil, evidence: ReviewEvidence? = nil) {
        guard let event = review.events.last else { return nil }
        self.review = review
        self.event = event
        self.document = document
        self.evidence = evidence
        audit = .review(event, of: review)
    }
}

/// What became of an addition.
package enum ReviewAppending: Hashable, Sendable {
    case kept
    /// Somebody else added an event of that number; nothing was changed.
    case stale
}
