// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Messages
package import ProviderLists
import Providers
import Vocabulary

/// How many providers get which answer, as tables.
package struct ListCountsView: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let line: ProviderListCounts.Line
    }

    package let text: String
    package let total: ProviderListCounts.Line
    package let byCountry: [Row]
    package let byKind: [Row]

    package init(_ counts: ProviderListCounts, on day: PlainDate, in wording: Wording) {
        text = wording(.listCountsText, ["date": .day(day)])
        total = counts.total
        byCountry = counts.byCountry.map { Row(name: $0.name(in: wording.language), line: $1) }
            .sorted { SearchWords.folded($0.name) < SearchWords.folded($1.name) }
        byKind = ProviderKind.allCases.compactMap { kind in
            counts.byKind[kind].map { Row(name: wording(.providerKind(kind.rawValue)), line: $0) }
        }
    }
}
