// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing
import Vocabulary

/// What every store of the register promises, whatever database it stands on.
@Suite struct ProviderStoreContractTests {
    private let folder: TemporaryDirectory
    private let clock = Clock.fixed(FixedClock.now)

    init() throws { folder = try TemporaryDirectory() }

    private func store(_ driver: StoreDriver) throws -> SQLProviderStore {
        SQLProviderStore(try driver.open(folder), clock: clock)
    }

    private func deed() throws -> Deed { Deed(try #require(ActorID("test")), right: "a test") }
    private func id(_ text: String) throws -> ProviderID { try #require(ProviderID(text)) }

    private func entry(
        _ id: String, _ names: [(String, String)], country: String = "FI", kind: ProviderKind = .higherEducation,
        identifiers: [(IdentifierScheme, String)] = [], roles: [ProviderRole] = []
    ) throws -> RegisteredProvider {
        let text = LocalizedText(try names.map { (try #require(LanguageTag($0.0)), $0.1) })
        return try RegisteredProvider(
            id: self.id(id), kinds: [kind], names: [ProviderName(.legal, text)],
            identifiers: identifiers.map { try #require(ProviderIdentifier($0.0, $0.1)) },
            places: [try #require(CountryCode(country).flatMap { ProviderPlace(country: $0, isSeat: true) })], roles: roles)
    }

    @Test(arguments: StoreDriver.all)
    func `keeps an entry with its history`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let first = try entry("a", [("en", "First")], identifiers: [(.pic, "900000001")])
        let second = try entry("a", [("en", "Second")])
        try await RegisterProvider(store: store, clock: clock)(first, by: deed())
        try await CorrectProvider(store: store, clock: clock)(second, after: 1, by: deed())
        let history = try await store.history(of: first.id)
        #expect(history.map(\.provider) == [first, second])
        #expect(history.map(\.number) == [1, 2])
        #expect(history.map(\.change.kind) == [.registered, .corrected])
        #expect(history.map(\.change.actor) == [try deed().actor, try deed().actor])
        #expect(try await store.newest(first.id) == history.last)
        #expect(try await store.newest(id("b")) == nil)
        #expect(try await store.search(ProviderQuery(text: "first")).total == 0)
        #expect(try await store.search(ProviderQuery(text: "900000001")).total == 0)
    }

    @Test(arguments: StoreDriver.all)
    func `refuses a second entry, an old state and a taken identifier`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let register = RegisterProvider(store: store, clock: clock)
        let first = try entry("a", [("en", "A")], identifiers: [(.vat, "FI12345671")])
        try await register(first, by: deed())
        await #expect { try await register(first, by: deed()) } throws: { error in
            if case ProviderRegisterError.alreadyRegistered = error { true } else { false }
        }
        await #expect { try await CorrectProvider(store: store, clock: clock)(first, after: 0, by: deed()) } throws: {
            if case ProviderRegisterError.changedSince = $0 { true } else { false }
        }
        // The seal's identifier is the same number.
        let other = try entry("b", [("en", "B")], identifiers: [(.eidas, "VATFI-12345671")])
        await #expect { try await register(other, by: deed()) } throws: { error in
            guard case ProviderRegisterError.identifiersTaken(let taken) = error else { return false }
            return taken.map(\.holder.text) == ["a"]
        }
        #expect(try await store.newest(other.id) == nil)
        try await register(other, by: deed(), sharing: .admitted)
        #expect(try await store.providers().map(\.id.text) == ["a", "b"])
    }

    @Test(arguments: StoreDriver.all)
    func `finds names in any language without capitals and accents`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let register = RegisterProvider(store: store, clock: clock)
        try await register(entry("a", [("fi", "Äänekosken opisto"), ("el", "Σχολή Ανεμόεσσα")]), by: deed())
        try await register(
            entry(
                "b", [("en", "Anemoessa College")], country: "GR", kind: .vocationalSchool,
                identifiers: [(.ror, "03yrm5c26")]), by: deed())
        try await register(entry("c", [("ar", "جامعة")], country: "GR", kind: .company), by: deed())
        func found(_ query: ProviderQuery) async throws -> [String] {
            try await store.search(query).providers.map(\.id.text)
        }
        #expect(try await found(ProviderQuery(text: "aanek")) == ["a"])
        #expect(try await found(ProviderQuery(text: "ΑΝΕΜΟΕΣΣΑ")) == ["a"])
        #expect(try await found(ProviderQuery(text: "opisto äänekosken")) == ["a"])
        #expect(try await found(ProviderQuery(text: "nekosken")) == [])
        #expect(try await found(ProviderQuery(text: "جامعة")) == ["c"])
        #expect(try await found(ProviderQuery(text: "https://ror.org/03YRM5C26")) == ["b"])
        #expect(try await found(ProviderQuery()) == ["a", "b", "c"])
        #expect(try await found(ProviderQuery(country: CountryCode("GR"))) == ["b", "c"])
        #expect(try await found(ProviderQuery(country: CountryCode("GR"), kind: .company)) == ["c"])
        #expect(try await found(ProviderQuery(text: "%' OR 1=1 --")) == [])
        #expect(try await found(ProviderQuery(text: String(repeating: "x", count: 1 << 20))) == [])
        let page = try await store.search(ProviderQuery(page: 2, size: 2))
        #expect(page.total == 3)
        #expect(page.providers.map(\.id.text) == ["c"])
    }

    @Test(arguments: StoreDriver.all)
    func `merges one body under three identifiers and takes it back`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let register = RegisterProvider(store: store, clock: clock)
        let entries = [
            try entry("a", [("en", "Alpha Ltd")], identifiers: [(.vat, "FI12345671")]),
            try entry("b", [("en", "Alpha")], identifiers: [(.pic, "900000001")]),
            try entry("c", [("en", "Alpha University")], country: "SE", identifiers: [(.ror, "03yrm5c26")]),
        ]
        for entry in entries { try await register(entry, by: deed()) }
        let sealer = try entry("s", [("en", "Sealer")], roles: [ProviderRole(.sealer, for: id("b"))])
        try await register(sealer, by: deed())
        let merge = MergeProviders(store: store, clock: clock)
        try await merge(id("b"), into: id("a"), by: deed())
        let merged = try await merge(id("c"), into: id("a"), by: deed())
        #expect(merged.identifiers.map(\.scheme) == [.vat, .pic, .ror])
        #expect(merged.countries.map(\.alpha2) == ["FI", "SE"])
        #expect(try await store.search(ProviderQuery(text: "alpha")).providers == [merged])
        #expect(try await store.successors() == [id("b"): id("a"), id("c"): id("a")])
        #expect(try await store.agents(of: id("a")) == [sealer])

        let undo = UndoMerge(store: store, clock: clock)
        // The last merge first: what came after it was built on it.
        await #expect { try await undo(id("b"), by: deed()) } throws: {
            if case ProviderRegisterError.changedSince = $0 { true } else { false }
        }
        try await undo(id("c"), by: deed())
        try await undo(id("b"), by: deed())
        for entry in entries { #expect(try await store.newest(entry.id)?.provider == entry) }
        #expect(try await store.search(ProviderQuery(text: "alpha")).total == 3)
        #expect(try await store.successors().isEmpty)
        #expect(try await store.history(of: id("a")).count == 5)
        await #expect { try await undo(id("c"), by: deed()) } throws: {
            if case ProviderRegisterError.notMerged = $0 { true } else { false }
        }
    }

    /// Entries that differ in everything that a merge joins.
    private static let names = Gen<String>.text(count: 1...6).map { [("en", $0), ("el", "Σχολή " + $0)] }
    private static let numbers = Gen<(IdentifierScheme, String)>.element(
        of: [(.vat, "FI12345671"), (.eidas, "VATFI-12345671"), (.pic, "900000001"), (.ror, "03yrm5c26")])

    @Test(arguments: StoreDriver.all)
    func `gives both entries back exactly when a merge is undone`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let countries = Gen<String>.element(of: ["FI", "GR", "SE"])
        let shape = zip(zip(Self.names, Self.numbers.array(count: 0...3)), countries)
        var round = 0
        await forAll(zip(shape, shape), runs: 40) { left, right in
            round += 1
            let register = RegisterProvider(store: store, clock: clock)
            let (kept, absorbed) = (
                try entry("k\(round)", left.0.0, country: left.1, identifiers: left.0.1),
                try entry(
                    "a\(round)", right.0.0, country: right.1, identifiers: right.0.1,
                    roles: [ProviderRole(.sealer, for: id("k\(round)")), ProviderRole(.platform)])
            )
            try await register(kept, by: deed(), sharing: .admitted)
            try await register(absorbed, by: deed(), sharing: .admitted)
            try await MergeProviders(store: store, clock: clock)(absorbed.id, into: kept.id, by: deed())
            try await UndoMerge(store: store, clock: clock)(absorbed.id, by: deed())
            let (first, second) = (try await store.newest(kept.id), try await store.newest(absorbed.id))
            return first?.provider == kept && second?.provider == absorbed && first?.standing == .registered
                && second?.standing == .registered
        }
    }

    @Test(arguments: StoreDriver.all)
    func `keeps nothing when one of several edits is old`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let (a, b) = (try entry("a", [("en", "A")]), try entry("b", [("en", "B")]))
        let change = ProviderChange(.registered, by: try deed().actor, at: FixedClock.now)
        let outcome = try await store.apply(
            [ProviderEdit(a, after: 0), ProviderEdit(b, after: 3)], change, by: deed(), sharing: .refused)
        #expect(outcome == .stale(b.id))
        #expect(try await store.providers().isEmpty)
        #expect(try await SQLAuditLog(store.database).entries(after: 0, limit: 9).isEmpty)
    }

    @Test(arguments: StoreDriver.all)
    func `writes each change into the audit log, with who and by which right`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        for name in ["a", "b"] {
            try await RegisterProvider(store: store, clock: clock)(try entry(name, [("en", name)]), by: deed())
        }
        try await MergeProviders(store: store, clock: clock)(id("b"), into: id("a"), by: deed())
        try await UndoMerge(store: store, clock: clock)(id("b"), by: deed())
        let entries = try await SQLAuditLog(store.database).entries(after: 0, limit: 9)
        #expect(
            entries.map(\.action) == [
                "provider-registered", "provider-registered", "providers-merged", "providers-separated",
            ])
        #expect(entries.map(\.subject) == ["provider/a", "provider/b", "provider/a", "provider/b"])
        #expect(entries[2].details == ["with": "b"])
        #expect(entries.allSatisfy { $0.actor == "program/test" && $0.right == "a test" })
    }
}
