// SPDX-License-Identifier: Apache-2.0

import Localization
import TestSupport
import Testing
import Vocabulary

@testable import SQLStores

@Suite struct StoredFindingTests {
    @Test func `a finding is given back with its place and all that fills its sentence`() throws {
        let findings = [
            Finding(
                "report.code", at: .row(3, column: "status"),
                parameters: [
                    "field": .text("status"), "count": .integer(7), "many": .decimal("1.5"),
                    "day": .day(try #require(PlainDate("2026-03-01"))), "since": .dateTime(FixedClock.now),
                    "on": .date(FixedClock.now), "name": .localized([.en: "School", .fi: "Koulu"]),
                ]),
            Finding("report.missing", severity: .warning, at: .pointer("/a~1b/0")),
            Finding("report.overlap", severity: .note, at: .line(4, column: 12)),
            Finding("report.date", at: .row(2, column: nil)), Finding("deqar.file.notText"),
        ]
        #expect(try StoredFinding.findings(StoredFinding.text(findings)) == findings)
    }
}
