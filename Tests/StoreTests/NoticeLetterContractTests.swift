// SPDX-License-Identifier: Apache-2.0

import Accounts
import Awards
import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// What is kept of letters about suspensions, and who gets them.
@Suite struct NoticeLetterContractTests {
    private let folder: TemporaryDirectory
    private let school = given(ProviderID("school"))

    init() throws { folder = try TemporaryDirectory() }

    /// A spool that can be full.
    private final class Spool: MailSending {
        struct Full: Error {}
        let letters = Mutex<[Letter]>([])
        let isFull = Mutex(false)

        func send(_ letter: Letter) async throws {
            if isFull.withLock({ $0 }) { throw Full() }
            letters.withLock { $0.append(letter) }
        }
    }

    private func suspended(_ database: any SQLDatabase) async throws -> ProviderNotice {
        try await GiveNotice(store: SQLQualityStore(database), clock: .fixed(FixedClock.now))(
            .suspended, of: school, from: given(PlainDate("2026-12-01")), reason: "Review under way",
            by: Deed(.commandLine, right: "test"))
    }

    private func join(
        _ address: String, _ organisation: String, _ role: Role, _ store: SQLAccountStore
    ) async throws {
        let manage = ManagePeople(people: store, clock: .fixed(FixedClock.now))
        _ = try await manage.invite(
            address, as: role, in: given(OrganisationReference(organisation)), language: .fi, by: .localOperator)
    }

    private func sending(_ database: any SQLDatabase, _ spool: Spool) -> SendNoticeLetters {
        SendNoticeLetters(
            people: SQLAccountStore(database), letters: SQLNoticeLetterStore(database), mail: spool,
            clock: .fixed(FixedClock.now)
        ) { notice, person in
            Letter(to: person.email, language: person.language, subject: "s", body: notice.reason)
        }
    }

    @Test(arguments: StoreDriver.all)
    func `each person concerned gets one letter, and a letter that failed is sent later`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let accounts = SQLAccountStore(database)
        try await join("staff@example.org", "provider/school", .awarder, accounts)
        try await join("both@example.org", "provider/school", .designer, accounts)
        try await join("both@example.org", "qualityAgency/20", .qualityAgency, accounts)
        try await join("agent@example.org", "qualityAgency/20", .qualityAgency, accounts)
        try await join("other@example.org", "qualityAgency/21", .qualityAgency, accounts)
        let notice = try await suspended(database)
        let remit = ProviderRemit(names: [school], places: [], agencies: [given(AgencyID("20"))])
        let spool = Spool()
        let send = sending(database, spool)
        spool.isFull.withLock { $0 = true }
        #expect(try await send(notice, of: remit).failed == 4)
        #expect(try await SQLNoticeLetterStore(database).counts(of: [notice.id]).isEmpty)
        spool.isFull.withLock { $0 = false }
        #expect(try await send(notice, of: remit).sent == 3)
        let again = try await send(notice, of: remit)
        #expect((again.sent, again.failed) == (0, 0))
        let addressees = spool.letters.withLock { $0.map(\.recipient.text).sorted() }
        #expect(addressees == ["agent@example.org", "both@example.org", "staff@example.org"])
        let counts = try await SQLNoticeLetterStore(database).counts(of: [notice.id])
        #expect(counts[notice.id]?.values.reduce(0, +) == 3)
        #expect(counts[notice.id]?[given(OrganisationReference("qualityAgency/20"))] != nil)
    }

    @Test(arguments: StoreDriver.all)
    func `a notice and its line in the log are kept together or not at all`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let log = SQLAuditLog(database)
        let notice = try await suspended(database)
        #expect(try await log.entries(after: 0, limit: 10).map(\.action) == ["provider-suspended"])
        // The name is taken, so that the transaction fails: neither is there a second notice nor a line about it.
        await #expect(throws: StoreError.self) {
            let another = ProviderNotice(
                id: notice.id, provider: notice.provider, kind: notice.kind, from: notice.from, reason: "Another")
            _ = try await SQLQualityStore(database).record(
                another, at: FixedClock.now, by: Deed(.commandLine, right: "test"))
        }
        #expect(try await log.entries(after: 0, limit: 10).count == 1)
        #expect(try await SQLQualityStore(database).history(of: school).entries.count == 1)
    }

    @Test(arguments: StoreDriver.all)
    func `finds only the entries that are asked for, whatever their number`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLProviderStore(database, clock: .fixed(FixedClock.now))
        #expect(try await store.revision() == 0)
        let register = RegisterProvider(store: store, clock: .fixed(FixedClock.now))
        for name in ["a", "b", "c"] {
            try await register(
                RegisteredProvider(
                    id: given(ProviderID(name)), kinds: [.company],
                    names: [ProviderName(.legal, LocalizedText("Name \(name)", language: .en))],
                    places: [given(ProviderPlace(country: given(CountryCode("FI"))))]),
                by: Deed(.commandLine, right: "test"))
        }
        #expect(try await store.revision() == 3)
        func found(_ only: Set<ProviderID>?) async throws -> [String] {
            try await store.search(ProviderQuery(text: "name", only: only)).providers.map(\.id.text)
        }
        #expect(try await found(nil) == ["a", "b", "c"])
        let many = Set((0..<40_000).compactMap { ProviderID("none-\($0)") })
        #expect(try await found(many.union([given(ProviderID("b"))])) == ["b"])
        #expect(try await found([]) == [])
    }
}
