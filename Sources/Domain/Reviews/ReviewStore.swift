// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Localization
package import Providers

/// Where reviews are kept: their events, which are only ever added, and the bytes of their documents.
package protocol ReviewStore: Sendable {
    /// A review as its events make it.
    func review(_ id: ReviewID) async throws -> Review?

    /// The reviews that fit, those that changed last first.
    func reviews(_ query: ReviewQuery) async throws -> [ReviewSummary]

    /// The bytes of a document, which still have the digest; `nil` when the review has no such document.
    func document(_ sha256: String, of review: ReviewID) async throws -> [UInt8]?

    /// Keeps the last event of a review with all that belongs to it: everything or nothing.
    func append(_ addition: ReviewAddition) async throws -> ReviewAppending
}

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

/// Which reviews are looked for; an empty field is no condition.
package struct ReviewQuery: Hashable, Sendable {
    package static let mostResults = 500

    package var provider: ProviderID?
    package var agency: AgencyID?
    package var stage: ReviewStage.Name?
    package var onlyPublished = false
    package var limit = mostResults

    package init(
        provider: ProviderID? = nil, agency: AgencyID? = nil, stage: ReviewStage.Name? = nil,
        onlyPublished: Bool = false, limit: Int = mostResults
    ) {
        self.provider = provider
        self.agency = agency
        self.stage = stage
        self.onlyPublished = onlyPublished
        self.limit = min(max(limit, 1), Self.mostResults)
    }
}

/// A review in a list.
package struct ReviewSummary: Hashable, Sendable, Identifiable {
    package let id: ReviewID
    package let provider: ProviderID
    package let agency: AgencyID
    package let stage: ReviewStage.Name
    package let due: PlainDate?
    package let openComplaints: Int
    package let publications: Int
    package let events: Int
    package let changedAt: Date

    package init(
        id: ReviewID, provider: ProviderID, agency: AgencyID, stage: ReviewStage.Name, due: PlainDate?,
        openComplaints: Int, publications: Int, events: Int, changedAt: Date
    ) {
        self.id = id
        self.provider = provider
        self.agency = agency
        self.stage = stage
        self.due = due
        self.openComplaints = openComplaints
        self.publications = publications
        self.events = events
        self.changedAt = changedAt
    }

    package init(_ review: Review) {
        self.init(
            id: review.id, provider: review.provider, agency: review.agency, stage: review.stage.name,
            due: review.stage.due, openComplaints: review.openComplaints.count,
            publications: review.publications.count, events: review.events.count,
            changedAt: review.events.last?.deed.at ?? .distantPast)
    }
}
