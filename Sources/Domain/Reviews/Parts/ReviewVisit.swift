// SPDX-License-Identifier: Apache-2.0

package import Localization

/// How and when a panel meets the provider.
package struct ReviewVisit: Hashable, Sendable {
    package enum Way: Hashable, Sendable {
        case onSite
        case online
        /// The papers alone are examined; that needs a reason (ESG 2.3 expects a visit as a rule).
        case onPaper(reason: ReviewText)

        package var name: String {
            switch self {
            case .onSite: "on-site"
            case .online: "online"
            case .onPaper: "on-paper"
            }
        }
    }

    package let way: Way
    package let day: PlainDate

    package init(_ way: Way, on day: PlainDate) {
        self.way = way
        self.day = day
    }
}
