// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import ProviderLists
import Providers
import TestSupport
import Testing
import Vocabulary

/// The answers of a list are those of the register.
@Suite("Asking a list") struct ListedTrustTests {
    /// A small number that stands for a day.
    private static func day(_ number: Int) -> PlainDate {
        given(PlainDate(year: 2012 + number / 12, month: 1 + number % 12, day: 15))
    }

    private static let entry = Gen<QualityEntry> { choices in
        let number = Int(choices.next(upTo: 5))
        let from = Int(choices.next(upTo: 120))
        let known = Lists.moment("2013-01-01").addingTimeInterval(Double(choices.next(upTo: 4_000)) * 86_400.001)
        let retracted = choices.next(upTo: 5) == 0 ? known.addingTimeInterval(1_000_000) : nil
        if choices.next(upTo: 3) == 0 {
            let kind = ProviderNotice.Kind.allCases[Int(choices.next(upTo: 2))]
            let notice = ProviderNotice(
                id: given(NoticeID("n\(number)")), provider: Lists.id("p"), kind: kind, from: day(from), reason: "why")
            return QualityEntry(.notice(notice), knownAt: ListMoment.rounded(known), source: "")
        }
        let isProgramme = choices.next(upTo: 1) == 0
        let report = QualityReport(
            id: given(ReportID("r\(number)")), agency: given(AgencyID("\(choices.next(upTo: 1))")),
            kind: isProgramme ? .programme : .institutional, status: .obligatory,
            decision: ReportDecision.allCases[Int(choices.next(upTo: 3))],
            validity: given(
                ReportValidity(
                    from: day(from),
                    until: choices.next(upTo: 2) == 0 ? nil : day(from + Int(choices.next(upTo: 70))))),
            providers: [Lists.id("p")],
            programmes: isProgramme
                ? [
                    ReportProgramme(
                        name: "Programme \(choices.next(upTo: 2))",
                        level: QFEHEALevel(rawValue: Int(choices.next(upTo: 3))),
                        fields: [given(FieldOfStudy("06\(choices.next(upTo: 1))3"))])
                ] : [])
        return QualityEntry(
            .report(report, hasHighFlag: choices.next(upTo: 5) == 0), knownAt: ListMoment.rounded(known),
            retractedAt: retracted.map(ListMoment.rounded), source: "test")
    }

    @Test func `a list read from its file gives every answer of the history it was made from`() throws {
        let authority = try Authority()
        forAll(Self.entry.array(count: 0...12), runs: 60) { entries in
            let history = QualityHistory(entries)
            let content = Lists.content(
                Lists.provider("p", evidence: history.entries), agencies: ["0", "1"])
            let file = try Lists.sealed(Lists.list(content, sealedBy: authority.key), by: authority.key)
            guard let listed = try ProviderListFile(file).read().list?.content.providers.first else { return false }
            let trust = TrustOnDate(history)
            for number in stride(from: 0, through: 200, by: 9) {
                for scope in [
                    TrustScope.anything, TrustScope(level: EQFLevel(6)), TrustScope(field: FieldOfStudy("0613")),
                ] {
                    for moment in [nil, Lists.moment("2016-06-01"), Lists.moment("2021-06-01")] {
                        let day = Self.day(number)
                        guard
                            listed.trust(on: day, for: scope, asOf: moment)
                                == trust(Lists.id("p"), on: day, for: scope, asOf: moment)
                        else { return false }
                    }
                }
            }
            return true
        }
    }

    @Test func `evidence under a merged name counts for the entry that it was merged into`() {
        let provider = Lists.provider(
            "p", aliases: ["old"],
            evidence: [
                Lists.told(Lists.report("r", of: "old", "2013-09-27", "2019-09-30"), known: "2014-01-01"),
                Lists.notice(.suspended, of: "p", "2018-01-01", known: "2018-01-01"),
            ])
        #expect(provider.trust(on: Lists.day("2017-05-01")).kind == .covered)
        #expect(provider.trust(on: Lists.day("2018-05-01")).kind == .suspended)
    }

    @Test func `finds a provider by its id, a former id, and an identifier however it is written`() {
        let list = Lists.list(
            Lists.content(Lists.provider("p", aliases: ["old"])), sealedBy: given(try? Authority().key))
        for name in ["p", "old", "FI12345671", "fi 1234567-1"] {
            #expect(list.providers(named: name).map(\.id.text) == ["p"], "\(name)")
        }
        #expect(list.providers(named: "77-1").isEmpty)
        #expect(list.providers(named: "nobody").isEmpty)
    }

    @Test func `moments are written in one way and read back to the millisecond`() {
        forAll(Gen<Int>.integer(in: -62_000_000_000_000...253_000_000_000_000)) { milliseconds in
            let moment = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
            return ListMoment.date(ListMoment.text(moment)) == moment
        }
        #expect(ListMoment.text(FixedClock.now) == "2026-06-15T12:00:00.000Z")
        #expect(ListMoment.date("2026-06-15T12:00:00Z") == nil)
        #expect(ListMoment.date("2026-06-15T24:00:00.000Z") == nil)
    }
}
