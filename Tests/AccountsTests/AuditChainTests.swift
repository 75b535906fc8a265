// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import TestSupport
import Testing

/// Whatever is done to the log is found, at its first place.
@Suite struct AuditChainTests {
    static func entries(_ count: Int) -> [AuditEntry] {
        let person = PersonID(countingRandomness())
        var entries: [AuditEntry] = []
        for number in 0..<count {
            let event = AuditEvent(
                .roleGiven, by: .person(person), on: .person(person), right: "managePeople: administrator",
                details: ["role": "awarder", "number": "\(number)"], at: FixedClock.later(Double(number)))
            entries.append(AuditEntry(event, after: entries.last.map { ($0.sequence, $0.hash) }))
        }
        return entries
    }

    static func chain(_ entries: [AuditEntry]) -> AuditChain {
        var chain = AuditChain()
        for entry in entries { chain.take(entry) }
        return chain
    }

    static func copy(
        _ entry: AuditEntry, sequence: Int? = nil, right: String? = nil, previous: String? = nil, hash: String? = nil,
        details: [String: String]? = nil, at: Date? = nil
    ) -> AuditEntry {
        AuditEntry(
            sequence: sequence ?? entry.sequence, action: entry.action, actor: entry.actor, subject: entry.subject,
            right: right ?? entry.right, details: details ?? entry.details, at: at ?? entry.at,
            previous: previous ?? entry.previous, hash: hash ?? entry.hash)
    }

    @Test(arguments: [0, 1, 2, 50]) func `holds as it was written`(_ count: Int) {
        let chain = Self.chain(Self.entries(count))
        #expect(chain.firstBreak == nil)
        #expect(chain.count == count)
    }

    @Test(arguments: 0..<12) func `names the entry whose content was changed`(_ index: Int) {
        var entries = Self.entries(12)
        entries[index] = Self.copy(entries[index], right: "nothing")
        #expect(Self.chain(entries).firstBreak == AuditChain.Break(sequence: index + 1, kind: .content))
        entries = Self.entries(12)
        entries[index] = Self.copy(entries[index], details: [:])
        #expect(Self.chain(entries).firstBreak == AuditChain.Break(sequence: index + 1, kind: .content))
        entries = Self.entries(12)
        entries[index] = Self.copy(entries[index], at: FixedClock.later(-1))
        #expect(Self.chain(entries).firstBreak == AuditChain.Break(sequence: index + 1, kind: .content))
    }

    @Test(arguments: 0..<11) func `names the place where an entry was dropped`(_ index: Int) {
        var entries = Self.entries(12)
        entries.remove(at: index)
        #expect(Self.chain(entries).firstBreak == AuditChain.Break(sequence: index + 1, kind: .sequence))
    }

    @Test func `finds an entry that was changed and hashed anew, at the next one`() {
        var entries = Self.entries(12)
        let forged = Self.copy(entries[4], right: "nothing")
        entries[4] = Self.copy(forged, hash: forged.rightHash)
        #expect(Self.chain(entries).firstBreak == AuditChain.Break(sequence: 6, kind: .link))
    }

    @Test func `finds two entries that changed places`() {
        var entries = Self.entries(12)
        entries.swapAt(3, 4)
        #expect(Self.chain(entries).firstBreak == AuditChain.Break(sequence: 4, kind: .sequence))
    }

    @Test func `has a hash that anybody can work out again`() {
        // Worked out with Python: json.dumps with sorted keys and no spaces, and hashlib.
        let event = AuditEvent(.auditVerified, by: .localOperator, on: .auditLog, right: "operator", at: FixedClock.now)
        let entry = AuditEntry(event, after: nil)
        #expect(entry.hash == "4d2bb01019036d85b7d6fab8db2463397f5ff24c93e87b21576e2ba31e43f3b5")
    }
}
