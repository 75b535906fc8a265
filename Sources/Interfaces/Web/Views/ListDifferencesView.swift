// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
package import ProviderLists
import Providers
import Vocabulary

/// What became different between two versions, as sentences.
package struct ListDifferencesView: Sendable {
    /// The most providers that a page names.
    package static let most = 200

    package struct Provider: Sendable {
        package let address: String
        package let id: String
        package let name: Phrase
        package let sentences: [String]
    }

    package let heading: String
    package let summary: String
    package let day: String
    package let providers: [Provider]
    /// How many more there are than are named.
    package let more: Int

    package init(_ comparison: ProviderListComparison, since old: Int?, in wording: Wording) {
        heading =
            old.map { wording(.listDifferencesHeading, ["number": .integer($0)]) } ?? wording(.listDifferencesFirst)
        let count = comparison.differences.count
        summary =
            count == 0 ? wording(.listDifferencesNone) : wording(.listDifferencesCount, ["count": .integer(count)])
        day = wording(.listDifferencesDay, ["date": .day(comparison.day)])
        providers = comparison.differences.prefix(Self.most).map { difference in
            Provider(
                address: ProviderAddress.page(difference.provider), id: difference.provider.text,
                name: wording.phrase(difference.name) ?? Phrase(difference.provider.text),
                sentences: difference.changes.map { $0.sentence(about: difference.provider, in: wording.language) })
        }
        more = count - providers.count
    }
}
