// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
package import Providers

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
