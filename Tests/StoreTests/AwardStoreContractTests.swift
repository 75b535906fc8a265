// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Crypto
import Foundation
import Providers
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing

/// A kind of database that the contract is run on; each test gets one that is empty.
struct StoreDriver: Sendable, CustomTestStringConvertible {
    let name: String
    let open: @Sendable (TemporaryDirectory) throws -> any SQLDatabase
    var testDescription: String { name }

    static let all = [
        StoreDriver(name: "SQLite") { try SQLiteFile(at: $0.file("awards.sqlite"), now: FixedClock.now) }
    ]
}

/// What every award store promises, whatever database it stands on.
@Suite struct AwardStoreContractTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func award(_ document: [UInt8], id: AwardID = AwardID(UUID()), at time: Date = FixedClock.now) throws -> IssuedAward {
        IssuedAward(
            id: id, provider: try #require(ProviderID("p")), course: try #require(CourseID("c")),
            version: try #require(CourseVersion("2026.1")), issuedAt: time, isTest: true,
            documentDigest: SHA256.hash(data: document).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    static let documents: [String] = [
        "", "{}", #"{"payload":"πληροφορίες \/ 中"}"#, String(repeating: "QUJD", count: 5000),
        #"{"a":""# + String(repeating: "iVBORw0KGgo/+", count: 400) + #"","b":""# + String(repeating: "x", count: 2047) + #""}"#,
    ]

    @Test(arguments: StoreDriver.all, documents)
    func `gives a document back byte by byte`(_ driver: StoreDriver, _ text: String) async throws {
        let store = SQLAwardStore(try driver.open(folder))
        let award = try award(Array(text.utf8))
        #expect(try await store.record(award, document: Array(text.utf8)) == .recorded)
        #expect(try await store.sealedDocument(of: award.id) == Array(text.utf8))
        #expect(try await store.issuedAwards([award.id, AwardID(UUID())]) == [award.id: award])
    }

    @Test(arguments: StoreDriver.all, [Int64.max, Int64.min, -1, 200_000_000_000, 536_870_912, 3])
    func `refuses a document whose kept size is not its own`(_ driver: StoreDriver, _ size: Int64) async throws {
        let database = try driver.open(folder)
        let store = SQLAwardStore(database)
        let document = Array(Self.documents[4].utf8)
        let award = try award(document)
        _ = try await store.record(award, document: document)
        _ = try await database.write { try $0.execute("UPDATE document SET size = ?", [.integer(size)]) }
        let error = await #expect(throws: StoreError.self) { try await store.sealedDocument(of: award.id) }
        guard case .unexpectedContent? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: StoreDriver.all)
    func `gives any document back, wherever its base64 begins and ends`(_ driver: StoreDriver) async throws {
        let store = SQLAwardStore(try driver.open(folder))
        let run = Gen<Int>.integer(in: 2040...2056).map { String(repeating: "A", count: $0) }
        let piece = zip(run, Gen<String>.text(count: 0...3))
        await forAll(piece.array(count: 0...3), runs: 60) { pieces in
            let document = Array(pieces.map { $0 + $1 }.joined().utf8)
            let award = try award(document)
            _ = try await store.record(award, document: document)
            return try await store.sealedDocument(of: award.id) == document
        }
    }

    @Test(arguments: StoreDriver.all)
    func `keeps the first record of an award, and says whose it was`(_ driver: StoreDriver) async throws {
        let store = SQLAwardStore(try driver.open(folder))
        let first = try award([1])
        let second = try award([2], id: first.id, at: FixedClock.later(60))
        #expect(try await store.record(first, document: [1]) == .recorded)
        #expect(try await store.record(second, document: [2]) == .alreadyRecorded(first))
        #expect(try await store.sealedDocument(of: first.id) == [1])
    }

    @Test(arguments: StoreDriver.all)
    func `records each award once however many ask at the same time`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let ids = (0..<20).map { _ in AwardID(UUID()) }
        let awards = try (0..<6).map { round in try ids.map { try award([UInt8(round)], id: $0) } }
        let recorded = try await withThrowingTaskGroup(of: Int.self) { group in
            for round in 0..<6 {
                group.addTask {
                    let store = SQLAwardStore(database)
                    var recorded = 0
                    for award in awards[round] {
                        if try await store.record(award, document: [UInt8(round)]) == .recorded { recorded += 1 }
                    }
                    return recorded
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(recorded == ids.count)
        let store = SQLAwardStore(database)
        for (id, award) in try await store.issuedAwards(ids) {
            let document = try await store.sealedDocument(of: id)
            #expect(try document.map { try self.award($0).documentDigest } == award.documentDigest)
        }
    }

    @Test(arguments: StoreDriver.all)
    func `refuses a document that is not the award's, and keeps nothing of it`(_ driver: StoreDriver) async throws {
        let store = SQLAwardStore(try driver.open(folder))
        let award = try award([1])
        await #expect(throws: StoreError.self) { try await store.record(award, document: [2]) }
        #expect(try await store.issuedAwards([award.id]).isEmpty)
        #expect(try await store.sealedDocument(of: award.id) == nil)
    }

    @Test(arguments: StoreDriver.all) func `keeps its records when it is opened again`(_ driver: StoreDriver) async throws {
        let award = try award([7])
        _ = try await SQLAwardStore(try driver.open(folder)).record(award, document: [7])
        let again = SQLAwardStore(try driver.open(folder))
        #expect(try await again.issuedAwards([award.id]) == [award.id: award])
    }

    @Test(arguments: StoreDriver.all)
    func `does nothing of a transaction that fails half-way`(_ driver: StoreDriver) async throws {
        struct Interrupted: Error {}
        let database = try driver.open(folder)
        await #expect(throws: (any Error).self) {
            try await database.write { connection in
                try connection.execute(
                    "INSERT INTO media (digest, content) VALUES (?, ?)", [.text("d"), .blob([1])])
                throw Interrupted()
            }
        }
        let rows = try await database.read { try $0.query("SELECT digest FROM media", []).count }
        #expect(rows == 0)
    }
}
