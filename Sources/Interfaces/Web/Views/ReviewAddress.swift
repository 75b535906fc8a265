// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Reviews

/// The addresses of reviews, which differ by side.
package enum ReviewAddress {
    package static let desk = "/reviews"
    package static let csv = "/reviews.csv"

    package static func provider(_ id: ProviderID) -> String { "/my/providers/\(ProviderAddress.encoded(id.text))" }

    /// The workspace as one side sees it.
    package static func workspace(_ review: ReviewID, of provider: ProviderID, for party: ReviewParty) -> String {
        switch party {
        case .agency: "\(desk)/\(review)"
        case .provider: "\(self.provider(provider))/reviews/\(review)"
        }
    }

    package static func published(_ review: ReviewID, of provider: ProviderID) -> String {
        "\(ProviderAddress.page(provider))/reviews/\(review)"
    }
}
