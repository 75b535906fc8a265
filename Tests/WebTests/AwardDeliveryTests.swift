// SPDX-License-Identifier: Apache-2.0

import Awards
import Foundation
import TestSupport
import Testing

@testable import Web

@Suite struct AwardDeliveryTests {
    private func name(_ row: Int, _ givenName: String, _ familyName: String) throws -> String {
        let learner = try #require(
            Learner(
                givenName: givenName, familyName: familyName,
                identifier: LearnerIdentifier("1", scheme: .provider), dateOfBirth: nil))
        return AwardDelivery.fileName(row: row, learner: learner)
    }

    @Test func `names a file after the row and the learner`() throws {
        #expect(try name(2, "Ελένη-Μαρία", "O'Brien") == "002-Ελένη-Μαρία-O-Brien")
    }

    @Test(arguments: ["a", "ω", "語", "é\u{302}\u{323}", "👩🏽‍🚀"])
    func `cuts a long name between two characters, and keeps names apart`(letter: String) throws {
        let long = "x" + String(repeating: letter, count: 200)
        let names = try [2, 3, 2_001].map { try name($0, long, long) }
        #expect(Set(names).count == 3)
        for name in names {
            #expect(name.utf8.count <= 100)
            #expect(name.allSatisfy { "0123456789-x\(letter)".precomposedStringWithCanonicalMapping.contains($0) })
        }
    }
}
