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
