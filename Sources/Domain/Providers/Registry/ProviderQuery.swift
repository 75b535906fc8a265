// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A question to the register, and which page of the answer is wanted.
package struct ProviderQuery: Hashable, Sendable {
    /// The folded words of a name, each of which must begin a word of one of the provider's names.
    package let words: [String]
    /// What the text is, if it is an identifier.
    package let identifiers: [ProviderIdentifier]
    package let country: CountryCode?
    package let kind: ProviderKind?
    /// The only entries that count, as when those are wanted that are quality-assured today; `nil` for all.
    package let only: Set<ProviderID>?
    /// Counted from 1.
    package let page: Int
    package let size: Int

    package static let standardSize = 25
    package static let largestSize = 100
    /// More pages than anybody turns; further ones are reached by asking more narrowly.
    package static let mostPages = 10_000

    /// Takes what somebody typed. Longer texts than any name are cut, pages out of range are brought into it.
    package init(
        text: String = "", country: CountryCode? = nil, kind: ProviderKind? = nil,
        only: Set<ProviderID>? = nil, page: Int = 1, size: Int = ProviderQuery.standardSize
    ) {
        let text = String(text.unicodeScalars.prefix(200).map(Character.init))
        words = Array(SearchWords.of(text).uniqued.prefix(8))
        identifiers = IdentifierScheme.allCases.compactMap { ProviderIdentifier($0, text, country: nil) }
        self.country = country
        self.kind = kind
        self.only = only
        self.page = min(max(page, 1), Self.mostPages)
        self.size = min(max(size, 1), Self.largestSize)
    }
}

/// One page of an answer.
package struct ProviderPage: Hashable, Sendable {
    package let providers: [RegisteredProvider]
    /// How many fit the query on all pages.
    package let total: Int

    package init(providers: [RegisteredProvider], total: Int) {
        self.providers = providers
        self.total = total
    }
}
