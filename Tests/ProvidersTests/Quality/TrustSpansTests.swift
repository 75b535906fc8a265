// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// The days of a history, cut where the answer changes.
@Suite struct TrustSpansTests {
    private func spans(_ entries: QualityEntry...) -> TrustSpans {
        TrustSpans(Quality.trust(entries), of: [Quality.provider])
    }

    @Test func `cuts a history at the beginning and after the end of a report`() {
        let found = spans(Quality.entry(Quality.report("r", "2013-09-27", "2019-09-30"), known: "2013-10-01"))
        #expect(found.spans.map(\.answer.kind) == [.unknown, .covered, .notCovered])
        #expect(found.spans.map(\.from) == [nil, Quality.day("2013-09-27"), Quality.day("2019-10-01")])
        #expect(found.spans.map(\.until) == [Quality.day("2013-09-26"), Quality.day("2019-09-30"), nil])
    }

    @Test func `is one span where nothing is known`() {
        #expect(spans().spans.map(\.answer.reason) == [.nothingKnown])
        #expect(spans().span(on: Quality.day("2020-01-01"))?.from == nil)
    }

    @Test func `says since when and until when a provider is covered without a gap, over several reports`() throws {
        let found = spans(
            Quality.entry(Quality.report("a", "2012-01-01", "2016-12-31"), known: "2012-02-01"),
            Quality.entry(Quality.report("b", "2016-06-01", "2022-05-31"), known: "2016-06-02"))
        let period = try #require(found.coveredSpan(around: Quality.day("2018-01-01")))
        #expect(period.from == Quality.day("2012-01-01"))
        #expect(period.until == Quality.day("2022-05-31"))
        #expect(found.coveredSpan(around: Quality.day("2023-01-01")) == nil)
    }

    @Test func `a suspension cuts the days and its lifting joins them to what was`() {
        let found = spans(
            Quality.entry(Quality.report("a", "2012-01-01", "2030-12-31"), known: "2012-02-01"),
            Quality.notice(.suspended, "2020-03-01", known: "2020-02-01"),
            Quality.notice(.lifted, "2020-09-01", known: "2020-08-01"))
        #expect(found.spans.map(\.answer.kind) == [.unknown, .covered, .suspended, .covered, .notCovered])
        #expect(found.period(of: .suspended, around: Quality.day("2020-05-05"))?.until == Quality.day("2020-08-31"))
    }

    private static let entry: Gen<QualityEntry> = {
        let years = Gen<Int>.integer(in: 2000...2006)
        return zip(zip(years, Gen<Int>.integer(in: 0...4)), zip(years, Gen<Int>.integer(in: 0...9))).map { first, second in
            let ((from, length), (known, shape)) = (first, second)
            let learned = "\(known)-03-0\(1 + shape % 5)"
            if shape > 6 {
                let kind: ProviderNotice.Kind = shape == 7 ? .suspended : shape == 8 ? .withdrawn : .lifted
                return Quality.notice(kind, "\(from)-02-1\(length)", known: learned)
            }
            return Quality.entry(
                Quality.report(
                    "r\(shape % 3)", "\(from)-01-0\(1 + shape)", shape == 0 ? nil : "\(from + length)-11-2\(length)",
                    decision: shape == 1 ? .negative : .positive, agency: given(AgencyID("\(shape % 2 + 20)"))),
                known: learned, retracted: shape == 4 ? "2007-05-05" : nil, hidden: shape == 5)
        }
    }()

    private static let days: [PlainDate] = {
        var days = [Quality.day("1999-12-25")]
        while let last = days.last, last < Quality.day("2013-01-10"), let next = last.dayAfter { days.append(next) }
        return days
    }()

    @Test func `says of every day what the question about that day says, and is cut only where that changes`() {
        forAll(Self.entry.array(count: 0...5), runs: 40) { entries in
            let trust = TrustOnDate(QualityHistory(entries))
            let spans = TrustSpans(trust, of: [Quality.provider]).spans
            func content(_ answer: TrustAnswer) -> [AnyHashable] {
                [answer.kind, answer.reason, answer.grounds, answer.contested, answer.knownSince]
            }
            guard spans.first?.from == nil, spans.last?.until == nil else { return false }
            for (left, right) in zip(spans, spans.dropFirst()) {
                guard left.until?.dayAfter == right.from, content(left.answer) != content(right.answer) else {
                    return false
                }
            }
            return Self.days.allSatisfy { day in
                spans.first { $0.contains(day) }.map { content($0.answer) } == content(trust(Quality.provider, on: day))
            }
        }
    }
}
