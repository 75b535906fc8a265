// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Frameworks

/// Hours, credits, and points of other systems.
@Suite struct CreditTests {
    private let tables: FrameworkTables

    init() throws { tables = try FrameworkTables.load() }

    private func interval(_ hours: Decimal, _ code: String, _ year: Int = 2026) throws -> CreditInterval {
        let rules = tables.creditHours(code, in: year)
        try #require(rules.count == 1, "\(code)")
        return CreditInterval(hours: hours, rule: rules[0])
    }

    private static func credits(_ text: String) -> ECTSCredits { given(ECTSCredits(text)) }

    @Test func `84 hours are 3 credits in the Netherlands and 3,4 in Austria, and 5 are too many in both`() throws {
        let (dutch, austrian) = (try interval(84, "NL"), try interval(84, "AT"))
        #expect(dutch.isExact && dutch.least == 3 && dutch.most == 3)
        #expect(austrian.most.toTenths == Decimal(string: "3.4"))
        for interval in [dutch, austrian] { #expect(interval.judge(Self.credits("5")) == .tooMany) }
        #expect(dutch.judge(Self.credits("3")) == .fits)
        #expect(austrian.judge(Self.credits("3.4")) == .fits)
        #expect(austrian.judge(Self.credits("3.3")) == .tooFew)
        #expect(austrian.judge(Self.credits("3")) == .tooFew)
    }

    @Test func `an interval reaches from the most hours for a credit to the least`() throws {
        let polish = try interval(150, "PL")
        #expect((polish.least, polish.most) == (5, 6))
        #expect(!polish.isExact)
        for (claim, verdict) in [("4", CreditInterval.Claim.tooFew), ("5", .fits), ("5.5", .fits), ("6", .fits), ("6.1", .tooMany)] {
            #expect(polish.judge(Self.credits(claim)) == verdict, "\(claim)")
        }
    }

    @Test func `a claim is measured to a tenth of a credit`() throws {
        let five = CreditInterval(
            hours: 125, rule: CreditHours(code: "", least: HoursPerCredit(hours: 25), most: HoursPerCredit(hours: 25)))
        let verdicts = ["4", "4.9", "4.949", "4.95", "5", "5.05", "5.051", "5.1", "6"].map { five.judge(Self.credits($0)) }
        #expect(verdicts == [.tooFew, .tooFew, .tooFew, .fits, .fits, .fits, .tooMany, .tooMany, .tooMany])
    }

    @Test func `a year of 1600 hours is kept as what it is`() throws {
        #expect(try interval(1_600, "SE").most == 60)
        #expect(try interval(1_600, "FI").most == 60)
        #expect(try interval(1_600, "FI").least.rounded(2) == Decimal(string: "59.26"))
    }

    @Test func `20 CATS are 10 credits, and 240 SBU 8,6`() {
        #expect(CreditScheme.cats.credits(20) == 10)
        #expect(CreditScheme.scqf.credits(15) == Decimal(string: "7.5"))
        #expect(CreditScheme.sbu.credits(240).toTenths == Decimal(string: "8.6"))
        let hours = CreditScheme.cats.byWorkload(20)
        #expect(hours.hours == 200)
        #expect(hours.least.rounded(2) == Decimal(string: "6.67") && hours.most == 8)
    }

    @Test func `a rule holds in its years`() throws {
        #expect(try interval(1_600, "LV", 2022).isExact)
        #expect(try interval(1_500, "LV", 2023).most == 60)
    }

    @Test func `a part of a country has its own rule, else the country's`() throws {
        #expect(tables.creditHours("GB", in: 2026).map(\.code) == ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"])
        #expect(tables.creditHours("SCQF", in: 2026).map(\.code) == ["GB-SCT"])
        #expect(tables.creditHours("BE-VLG", in: 2026).map(\.code) == ["BE"])
        #expect(tables.creditHours("EL", in: 2026).map(\.code) == ["GR"])
        #expect(tables.creditHours("US", in: 2026).isEmpty)
    }

    @Test func `every country's hours are what a credit can stand for`() {
        for rule in tables.creditHours {
            #expect(rule.least.value >= 20 && rule.most.value <= 30 && rule.least.value <= rule.most.value, "\(rule.code)")
        }
        #expect(tables.creditHours.count >= 48)
    }
}
