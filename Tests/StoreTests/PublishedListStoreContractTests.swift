// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import ProviderLists
import Providers
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing

/// What every store of published lists must do.
@Suite struct PublishedListStoreContractTests {
    private let database: SQLiteFile
    private let store: SQLPublishedListStore
    private let folder: TemporaryDirectory
    private let deed = Deed(.commandLine, right: "operator of this machine")

    init() throws {
        folder = try TemporaryDirectory()
        database = try SQLiteFile(at: folder.file("lists.sqlite"), now: FixedClock.now)
        store = SQLPublishedListStore(database)
    }

    private func list(_ number: Int, _ file: [UInt8]) -> PublishedList {
        PublishedList(
            number: number, issued: FixedClock.later(Double(number) + 0.125),
            nextUpdate: given(PlainDate("2026-07-15")), sha256: ListDigest.text(of: file), size: file.count,
            sealer: "Υπουργείο", isTest: number == 1, providers: 17)
    }

    private let file = Array(String(repeating: "entries of a list\n", count: 1_000).utf8)

    @Test func `keeps the exact bytes and all that is known of a version`() async throws {
        #expect(try await store.newest() == nil)
        let first = list(1, file)
        #expect(try await store.keep(first, file: file, by: deed))
        #expect(try await store.file(1) == file)
        #expect(try await store.version(1) == first)
        #expect(try await store.version(2) == nil)
        #expect(try await store.file(2) == nil)
        let other: [UInt8] = [1, 2, 3]
        #expect(try await store.keep(list(2, other), file: other, by: deed))
        #expect(try await store.newest()?.number == 2)
        #expect(try await store.versions().map(\.number) == [2, 1])
        #expect(try await store.file(1) == file)
    }

    @Test(arguments: [0, 1, 3]) func `takes no number but the next`(_ number: Int) async throws {
        #expect(try await store.keep(list(1, file), file: file, by: deed))
        #expect(try await !store.keep(list(number, file), file: file, by: deed))
        #expect(try await store.versions().count == 1)
    }

    @Test func `takes no file that is not the version's`() async throws {
        await #expect(throws: StoreError.self) { try await store.keep(list(1, file), file: file + [0], by: deed) }
        #expect(try await store.versions().isEmpty)
    }

    @Test func `notices bytes that were changed in the database`() async throws {
        #expect(try await store.keep(list(1, file), file: file, by: deed))
        _ = try await database.write { connection in
            try connection.execute("UPDATE provider_list SET sha256 = ?", [.text(String(repeating: "0", count: 64))])
        }
        await #expect(throws: StoreError.self) { try await store.file(1) }
    }

    @Test func `writes who published it into the audit log, and nothing where nothing was kept`() async throws {
        #expect(try await store.keep(list(1, file), file: file, by: deed))
        #expect(try await !store.keep(list(5, file), file: file, by: deed))
        let entries = try await SQLAuditLog(database).search(AuditQuery())
        #expect(entries.map(\.action) == ["trusted-list-published"])
        #expect(entries.first?.subject == "trusted-list/1")
        #expect(entries.first?.actor == "operator")
    }

    @Test func `two that publish at once get one number each`() async throws {
        let kept = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (try? await store.keep(list(1, file), file: file, by: deed)) == true }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(kept == 1)
    }
}
