// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Messages
package import ProviderLists
import Providers
import Vocabulary

/// A published version in the reader's language.
package struct TrustedListView: Sendable {
    package let number: Int
    package let facts: [Fact]
    package let isTest: Bool
    /// Until when it was the newest; `nil` while it is.
    package let outdated: String?

    package var file: String { "/api/trusted-list/\(number)" }
    package var page: String { Self.page(number) }

    package static func page(_ number: Int) -> String { "/trusted-list/versions/\(number)" }

    package init(_ list: PublishedList, on day: PlainDate, in wording: Wording) {
        number = list.number
        isTest = list.isTest
        outdated = day > list.nextUpdate ? wording(.listOutdated, ["until": .day(list.nextUpdate)]) : nil
        let size = wording(.listKilobytes, ["size": .integer((list.size + 1_023) / 1_024)])
        facts = [
            Fact(wording(.listVersion), Phrase(String(list.number))),
            Fact(wording(.listIssued), wording.dateTime(list.issued)),
            Fact(
                wording(.listNext),
                Phrase(DateText.day(list.nextUpdate, in: wording.language), language: wording.language)),
            Fact(wording(.listSealer), Phrase(list.sealer)),
            Fact(wording(.listProviders), Phrase(String(list.providers))),
            Fact(wording(.listSize), Phrase(size, language: wording.language)),
            Fact(wording(.listDigest), Phrase(list.sha256)),
        ].compactMap(\.self)
    }
}

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
