// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import SQLStores
import TestSupport
import Testing
import Vocabulary

/// The log that is only added to, in a real database, with an attacker who has the file.
@Suite struct AuditLogContractTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func filled(_ driver: StoreDriver, _ count: Int = 10) async throws -> AccountHouse {
        let house = try AccountHouse(driver, folder)
        for number in 0..<count {
            try await house.audit.append(
                AuditEvent(
                    .auditVerified, by: .localOperator, on: .auditLog, right: "operator",
                    details: ["ä": "\"\(number)\n"], at: FixedClock.later(Double(number) + 0.7)))
        }
        return house
    }

    @Test(arguments: StoreDriver.all)
    func `holds after it was written and read again`(_ driver: StoreDriver) async throws {
        let house = try await filled(driver, 2500)
        let report = try await VerifyAudit(log: house.audit)()
        #expect(report.isWhole)
        #expect(report.chain.count == 2500)
        let middle = try #require(try await house.audit.entries(after: 1200, limit: 1).first)
        #expect(try await VerifyAudit(log: house.audit)(head: middle.hash).isWhole)
        #expect(try await !VerifyAudit(log: house.audit)(head: AuditEntry.origin.replacing("0", with: "1")).isWhole)
    }

    @Test(arguments: StoreDriver.all, ["UPDATE audit_entry SET granted_by = 'x'", "DELETE FROM audit_entry WHERE sequence = 3"])
    func `refuses to be changed`(_ driver: StoreDriver, _ statement: String) async throws {
        let house = try await filled(driver)
        await #expect(throws: StoreError.self) { try await house.database.write { _ = try $0.execute(statement, []) } }
        #expect(try await VerifyAudit(log: house.audit)().isWhole)
    }

    @Test(
        arguments: StoreDriver.all,
        [
            ("UPDATE audit_entry SET granted_by = 'x' WHERE sequence = 4", 4), ("UPDATE audit_entry SET details = '{}' WHERE sequence = 7", 7),
            ("UPDATE audit_entry SET details = 'broken' WHERE sequence = 7", 7), ("UPDATE audit_entry SET at = 'never' WHERE sequence = 2", 2),
            ("DELETE FROM audit_entry WHERE sequence = 3", 3), ("UPDATE audit_entry SET hash = previous WHERE sequence = 9", 9),
        ])
    func `names the first break when somebody went around the engine`(
        _ driver: StoreDriver, _ attack: (statement: String, place: Int)
    ) async throws {
        let house = try await filled(driver)
        try await house.database.write { connection in
            for verb in ["update", "delete"] { _ = try connection.execute("DROP TRIGGER audit_entry_no_\(verb)", []) }
            _ = try connection.execute(attack.statement, [])
        }
        let report = try await VerifyAudit(log: house.audit)()
        #expect(report.chain.firstBreak?.sequence == attack.place)
        #expect(!report.isWhole)
    }

    @Test(arguments: StoreDriver.all) func `is found by who, what, on what and when`(_ driver: StoreDriver) async throws {
        let house = try await filled(driver)
        let person = try await house.person("aino@x.org")
        var query = AuditQuery()
        query.actor = "person/\(person.id)"
        #expect(try await house.audit.search(query).map(\.action) == ["account-opened"])
        query = AuditQuery()
        query.action = "audit-verified"
        query.from = FixedClock.later(2)
        query.until = FixedClock.later(5)
        #expect(try await house.audit.search(query).map(\.sequence) == [5, 4, 3])
        query = AuditQuery()
        query.limit = 3
        query.before = 9
        #expect(try await house.audit.search(query).map(\.sequence) == [8, 7, 6])
    }

    @Test(arguments: StoreDriver.all) func `stays one chain however many write`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 { group.addTask { _ = try await house.person("p\(number % 20)@x.org") } }
            try await group.waitForAll()
        }
        let report = try await VerifyAudit(log: house.audit)()
        #expect(report.isWhole)
        #expect(report.chain.count == 20)
    }
}
