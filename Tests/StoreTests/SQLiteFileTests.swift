// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing

@Suite struct SQLiteFileTests {
    private let folder: TemporaryDirectory
    private var file: URL { folder.file("vidimus.sqlite") }

    init() throws { folder = try TemporaryDirectory() }

    private func step(_ number: Int) -> SchemaStep {
        SchemaStep(id: "000\(number)-step") { _ in ["CREATE TABLE step\(number) (id INTEGER PRIMARY KEY)"] }
    }

    private var backups: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.file("backups").path)) ?? []).sorted()
    }

    @Test func `makes no copy of a database that is new or up to date`() throws {
        #expect(try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now).backup == nil)
        #expect(try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now).backup == nil)
        #expect(backups.isEmpty)
    }

    @Test func `copies the database before its tables change`() async throws {
        _ = try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now)
        let changed = try SQLiteFile(at: file, steps: [step(1), step(2)], now: FixedClock.now)
        let copy = try #require(changed.backup)
        // The copy is what was there before: it knows the first step only.
        let before = try SQLiteFile(at: copy, steps: [step(1)], now: FixedClock.now)
        #expect(try await before.read { try $0.query("SELECT count(*) AS n FROM step1", []).count } == 1)
        await #expect(throws: StoreError.self) { try await before.read { try $0.query("SELECT * FROM step2", []) } }
        #expect(try await changed.read { try $0.query("SELECT * FROM step2", []) }.isEmpty)
    }

    @Test func `lets only the owner read the database, its companions and its copies`() throws {
        func rights(_ place: URL) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
        }
        func companion(_ ending: String) -> URL { folder.file("vidimus.sqlite\(ending)") }

        let first = try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now)
        for ending in ["", "-wal", "-shm"] { #expect(try rights(companion(ending)) == 0o600, "\(ending)") }
        // As a version before this one left them.
        for ending in ["", "-wal", "-shm"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: companion(ending).path)
        }
        let changed = try SQLiteFile(at: file, steps: [step(1), step(2)], now: FixedClock.now)
        for ending in ["", "-wal", "-shm"] { #expect(try rights(companion(ending)) == 0o600, "\(ending)") }
        #expect(try rights(try #require(changed.backup)) == 0o600)
        #expect(try rights(folder.file("backups")) == 0o700)
        withExtendedLifetime(first) {}
    }

    @Test func `keeps the newest five copies`() throws {
        for number in 1...8 {
            _ = try SQLiteFile(
                at: file, steps: (1...number).map(step), now: FixedClock.later(Double(number) * 86_400))
        }
        #expect(backups.count == 5)
        #expect(backups.last?.contains("2026-06-23") == true, "\(backups)")
    }

    @Test func `refuses a database of a newer programme, and names what it does not know`() throws {
        _ = try SQLiteFile(at: file, steps: [step(1), step(2)], now: FixedClock.now)
        let error = #expect(throws: StoreError.self) { try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now) }
        #expect(error == .newerSchema(unknown: ["0002-step"]))
    }

    @Test func `says that a file is no database, and leaves it as it is`() throws {
        let bytes = Array("this is a letter, not a database, and it is long enough to be read as a page of one".utf8)
        try folder.write(bytes, to: "vidimus.sqlite")
        let error = #expect(throws: StoreError.self) { try SQLiteFile(at: file, now: FixedClock.now) }
        #expect(error == .damaged(file.path))
        #expect(try Data(contentsOf: file) == Data(bytes))
    }

    @Test func `names the file that was damaged while it was open`() async throws {
        do {
            let database = try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now)
            _ = try await database.write { connection in
                for number in 0..<2_000 {
                    _ = try connection.execute("INSERT INTO step1 (id) VALUES (?)", [.integer(Int64(number) << 40)])
                }
            }
        }
        let database = try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now)
        let handle = try FileHandle(forWritingTo: file)
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 4_096)
        try handle.write(contentsOf: Data(repeating: 0xFF, count: Int(size) - 4_096))
        try handle.close()
        let error = await #expect(throws: StoreError.self) {
            try await database.read { try $0.query("SELECT sum(id) AS s FROM step1", []) }
        }
        #expect(error == .damaged(file.path))
        #expect("\(error as Any)".contains(file.lastPathComponent))
    }

    @Test func `says that a place cannot be opened`() throws {
        let error = #expect(throws: StoreError.self) {
            try SQLiteFile(at: folder.file("no/such/folder/v.sqlite"), now: FixedClock.now)
        }
        guard case .unavailable(let why)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(why.contains("no/such/folder"))
    }

    @Test func `lets another process read while one writes`() async throws {
        let one = try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now)
        let other = try SQLiteFile(at: file, steps: [step(1)], now: FixedClock.now)
        _ = try await one.write { try $0.execute("INSERT INTO step1 (id) VALUES (?)", [.integer(1)]) }
        #expect(try await other.read { try $0.query("SELECT id FROM step1", []).first?.integer("id") } == 1)
    }
}
