// SPDX-License-Identifier: Apache-2.0

import Providers
import TestSupport
import Testing

struct DuplicateSearchTests {
    @Test func `joins one body under three identifiers`() throws {
        let providers = [
            try RegisteredProvider.entry("a", "Alpha Ltd", identifiers: [(.vat, "FI12345671")]),
            try RegisteredProvider.entry("b", "Alpha", identifiers: [(.eidas, "VATFI-12345671"), (.pic, "900000001")]),
            try RegisteredProvider.entry("c", "Alpha University", identifiers: [(.pic, "900000001"), (.ror, "03yrm5c26")]),
            try RegisteredProvider.entry("d", "Delta", identifiers: [(.ror, "05dxps055")]),
        ]
        let groups = DuplicateSearch.groups(in: providers)
        #expect(groups.map { $0.members.map(\.text) } == [["a", "b", "c"]])
        #expect(groups[0].grounds.count == 2)
        #expect(!groups[0].grounds.contains { !$0.isConclusive })
    }

    @Test func `asks a person to look at equal names and homepages`() throws {
        let providers = [
            try RegisteredProvider.entry("a", "ΣΧΟΛΗ Ανεμόεσσα", country: "GR", homepage: "https://www.a.example/"),
            try RegisteredProvider.entry("b", "Σχολή ανεμοεσσα", country: "GR"),
            try RegisteredProvider.entry("c", "Σχολή ανεμοεσσα", country: "CY", homepage: "http://a.example"),
        ]
        let groups = DuplicateSearch.groups(in: providers)
        #expect(groups.map { $0.members.map(\.text) } == [["a", "b", "c"]])
        #expect(!groups.flatMap(\.grounds).contains { $0.isConclusive })
    }

    @Test func `does not name twice what an identifier proves`() throws {
        let providers = [
            try RegisteredProvider.entry("a", "Alpha", identifiers: [(.pic, "900000001")]),
            try RegisteredProvider.entry("b", "ALPHA", identifiers: [(.pic, "900000001")]),
        ]
        #expect(DuplicateSearch.groups(in: providers).count == 1)
        #expect(DuplicateSearch.groups(in: Array(providers.prefix(1))).isEmpty)
    }
}

struct SearchWordsTests {
    @Test(arguments: [
        ("Äänekosken Ammatti-opisto", ["aanekosken", "ammatti", "opisto"]), ("ΤΕΧΝΙΚΉ Σχολής", ["τεχνικη", "σχολησ"]),
        ("Łódź & Søborg", ["lodz", "soborg"]), ("Straße", ["strasse"]), ("جامعة", ["جامعة"]), ("  ", []),
        ("ﬁnance", ["finance"]),
    ]) func `folds capitals and accents`(text: String, words: [String]) {
        #expect(SearchWords.of(text) == words)
    }
}
