// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import Reviews

/// An agency's reviews as comma-separated values (RFC 4180), one in a row.
enum ReviewCSV {
    static let heading = "id,provider,provider_name,agency,stage,due,open_complaints,publications,changed"

    static func line(_ row: ReviewsPage.Row) -> String {
        let review = row.summary
        return [
            review.id.text, review.provider.text, row.provider.text, review.agency.text, review.stage.rawValue,
            review.due?.description ?? "", String(review.openComplaints), String(review.publications),
            review.changedAt.formatted(.iso8601),
        ].map(ProviderCSV.cell).joined(separator: ",")
    }
}
