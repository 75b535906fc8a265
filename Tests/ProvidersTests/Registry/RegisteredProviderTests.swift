// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

struct RegisteredProviderTests {
    private func day(_ text: String) throws -> PlainDate { try #require(PlainDate(text)) }

    private func period(_ from: String?, _ until: String?) throws -> ValidityPeriod {
        try #require(ValidityPeriod(from: from.flatMap { PlainDate($0) }, until: until.flatMap { PlainDate($0) }))
    }

    @Test func `is called what it was called on the day`() throws {
        let place = try #require(CountryCode("FI").flatMap { ProviderPlace(country: $0) })
        let provider = try RegisteredProvider(
            id: .named("p"), kinds: [.higherEducation],
            names: [
                ProviderName(
                    .legal, LocalizedText("Old College", language: .en),
                    period: period(nil, "2019-12-31")),
                ProviderName(
                    .legal, LocalizedText("New University", language: .en),
                    period: period("2020-01-01", "2024-12-31")),
                ProviderName(
                    .display, LocalizedText("NU", language: .en),
                    period: period("2021-01-01", "2023-12-31")),
            ], places: [place])
        #expect(provider.displayName(on: try day("2019-12-31"))[.en] == "Old College")
        #expect(provider.displayName(on: try day("2020-01-01"))[.en] == "New University")
        #expect(provider.displayName(on: try day("2022-01-01"))[.en] == "NU")
        #expect(provider.name(.legal, on: try day("2022-01-01"))?[.en] == "New University")
        // After its last name it keeps that one.
        #expect(provider.displayName(on: try day("2030-01-01"))[.en] == "New University")
    }

    @Test func `keeps its rules`() throws {
        let name = ProviderName(.legal, LocalizedText("A", language: .en))
        let place = try #require(CountryCode("FI").flatMap { ProviderPlace(country: $0) })
        let id = try ProviderID.named("a")
        #expect(throws: RegisteredProviderFault.noKind) {
            try RegisteredProvider(id: id, kinds: [], names: [name], places: [place])
        }
        #expect(throws: RegisteredProviderFault.noLegalName) {
            try RegisteredProvider(
                id: id, kinds: [.company], names: [ProviderName(.display, name.text)], places: [place])
        }
        #expect(throws: RegisteredProviderFault.noPlace) {
            try RegisteredProvider(id: id, kinds: [.company], names: [name], places: [])
        }
        #expect(throws: RegisteredProviderFault.roleForItself) {
            try RegisteredProvider(
                id: id, kinds: [.company], names: [name], places: [place], roles: [ProviderRole(.sealer, for: id)])
        }
        #expect(ValidityPeriod(from: try day("2024-01-02"), until: try day("2024-01-01")) == nil)
        #expect(ProviderPlace(country: try #require(CountryCode("SE")), region: Region(code: "FI197")) == nil)
    }

    @Test func `comes back from JSON as it was`() throws {
        forAll(RegisteredProvider.random(id: try .named("a")), runs: 300) { provider in
            RegisteredProvider(json: try JSONDocument(parsing: provider.json.serialized()).root) == provider
        }
    }

    @Test func `enters what a course says and names what it may not take`() throws {
        let country = try #require(CountryCode("FI"))
        let course = Provider(
            id: try .named("p"), kind: .company, legalName: LocalizedText("Oy", language: .fi), country: country,
            vatIdentifier: LegalIdentifier(notation: "1234567-1", country: country),
            otherIdentifiers: [
                RegisterIdentifier(notation: "900000001", register: "Erasmus PIC"),
                RegisterIdentifier(notation: "12", register: "PIC"),
                RegisterIdentifier(notation: "WHED-1", register: "WHED"),
            ])
        let (entry, findings) = try RegisteredProvider.entry(from: course)
        #expect(entry.identifiers.map(\.notation) == ["FI12345671", "900000001", "WHED-1"])
        #expect(findings.map(\.code) == ["provider.identifier.malformed"])
        #expect(entry.countries == [country])
    }
}

struct ProviderDirectoryTests {
    private let day = PlainDate(year: 2026, month: 11, day: 24)

    @Test func `finds who is meant, however the number is written`() throws {
        let day = try #require(day)
        let a = try RegisteredProvider.entry("a", "A", identifiers: [(.vat, "FI12345671"), (.pic, "900000001")])
        let b = try RegisteredProvider.entry("b", "B", identifiers: [(.pic, "900000001")])
        let old = try ProviderID.named("old")
        let directory = ProviderDirectory([a, b], on: day, merged: [old: a.id])
        let seal = try #require(ProviderIdentifier(.eidas, "VATFI-12345671"))
        #expect(directory.provider(seal)?.id == a.id)
        let pic = try #require(ProviderIdentifier(.pic, "900 000 001"))
        #expect(directory.holders(of: pic) == [a.id, b.id])
        #expect(directory.provider(pic) == nil)
        #expect(directory[old]?.name[.en] == "A")
        #expect(directory[try .named("nobody")] == nil)
    }

    @Test func `is not held by a ring of merges`() throws {
        let (a, b) = (try ProviderID.named("a"), try ProviderID.named("b"))
        #expect(ProviderDirectory([], on: try #require(day), merged: [a: b, b: a])[a] == nil)
    }
}
