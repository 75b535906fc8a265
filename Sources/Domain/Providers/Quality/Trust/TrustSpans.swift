// SPDX-License-Identifier: Apache-2.0

package import Localization
import Vocabulary

/// The days of a provider's history, cut where the answer changes: what a reader wants who asks "since when?".
///
/// Each span is as long as its answer lasts, and for every day in it ``TrustOnDate`` says the same.
package struct TrustSpans: Sendable, Hashable {
    package struct Span: Sendable, Hashable {
        /// The first day; `nil` for as far back as days go.
        package let from: PlainDate?
        /// The last day; `nil` when nothing known ends it.
        package let until: PlainDate?
        /// The answer of the span's first day; for the span without one, of its last.
        package let answer: TrustAnswer

        package func contains(_ day: PlainDate) -> Bool {
            from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
        }
    }

    /// In the order of days, without a gap; the first has no beginning and the last no end.
    package let spans: [Span]

    /// - Parameter names: the names under which the evidence knows the provider.
    package init(_ trust: TrustOnDate, of names: Set<ProviderID>, for scope: TrustScope = .anything) {
        var spans: [Span] = []
        // Within two neighbouring turning points nothing that the answer is made of begins or ends.
        let turns = Self.turns(trust.history.entries(about: names))
        var beginnings: [PlainDate?] = [nil]
        beginnings += turns.map(Optional.some)
        for (index, from) in beginnings.enumerated() {
            let next = index + 1 < beginnings.count ? beginnings[index + 1] : nil
            let until = next.flatMap(\.dayBefore)
            let answer = trust(names, on: from ?? until ?? .first, for: scope)
            if let last = spans.last, last.answer.saysTheSame(as: answer) {
                spans[spans.count - 1] = Span(from: last.from, until: until, answer: last.answer)
            } else {
                spans.append(Span(from: from, until: until, answer: answer))
            }
        }
        self.spans = spans
    }

    package func span(on day: PlainDate) -> Span? { spans.first { $0.contains(day) } }

    /// The days around a covered day that are covered without a gap, on whatever grounds; `nil` when it is not covered.
    package func coveredSpan(around day: PlainDate) -> ValidityPeriod? { period(of: .covered, around: day) }

    /// The days around one on which the answer is of one kind.
    package func period(of kind: TrustAnswer.Kind, around day: PlainDate) -> ValidityPeriod? {
        guard let middle = spans.firstIndex(where: { $0.contains(day) }), spans[middle].answer.kind == kind else {
            return nil
        }
        var (first, last) = (middle, middle)
        while first > 0, spans[first - 1].answer.kind == kind { first -= 1 }
        while last + 1 < spans.count, spans[last + 1].answer.kind == kind { last += 1 }
        return ValidityPeriod(from: spans[first].from, until: spans[last].until)
    }

    /// The first days on which an answer can differ from the day before: a report begins or has ended, a notice
    /// begins, or the day is the one on which something was learned, before which the past had been answered.
    private static func turns(_ entries: [QualityEntry]) -> [PlainDate] {
        var turns: Set<PlainDate> = []
        for entry in entries {
            switch entry.content {
            case .report(let report, _):
                turns.insert(report.validity.from)
                if let after = report.validity.until.dayAfter { turns.insert(after) }
            case .notice(let notice): turns.insert(notice.from)
            // It only lets a report count, whose days are turns already, from the day it was learned.
            case .clearance: break
            }
            if let learned = PlainDate(utcDayOf: entry.knownAt) { turns.insert(learned) }
        }
        return turns.filter { $0 != PlainDate.first }.sorted()
    }
}

extension TrustAnswer {
    /// Whether two answers differ in nothing but their day.
    fileprivate func saysTheSame(as other: TrustAnswer) -> Bool {
        kind == other.kind && reason == other.reason && grounds == other.grounds && knownSince == other.knownSince
            && contested == other.contested
    }
}
