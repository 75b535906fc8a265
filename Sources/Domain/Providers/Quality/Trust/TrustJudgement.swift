// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization

/// The answer that follows from what is known at one moment.
struct TrustJudgement {
    let entries: ArraySlice<QualityEntry>
    let date: PlainDate
    let scope: TrustScope

    private struct Report {
        let report: QualityReport
        let entry: QualityEntry
    }

    var answer: TrustAnswer {
        if let notice = noticeInForce { return notice }
        let (reports, isAnything) = told
        guard !reports.isEmpty else {
            return TrustAnswer(
                kind: isAnything ? .notCovered : .unknown, reason: isAnything ? .noReport : .nothingKnown,
                date: date, grounds: [], knownSince: nil)
        }
        let onTheDay = reports.filter { $0.report.validity.contains(date) }
        let reaching = onTheDay.filter { scope.reach(of: $0.report) != nil }
        let counting = Self.lastWordOfEachAgency(reaching)
        let favourable = counting.filter(\.report.decision.isFavourable)
        switch (favourable.isEmpty, favourable.count == counting.count) {
        case (false, true): return answer(.covered, .report, favourable)
        case (false, false): return answer(.unknown, .contradiction, counting)
        case (true, false): return answer(.notCovered, .negativeDecision, counting)
        case (true, true):
            return onTheDay.isEmpty
                ? answer(.notCovered, .otherDays, nearest(reports))
                : answer(.notCovered, .otherScope, onTheDay)
        }
    }

    private var noticeInForce: TrustAnswer? {
        guard let (notice, knownAt) = entries.noticeInForce(on: date) else { return nil }
        return TrustAnswer(
            kind: notice.kind == .withdrawn ? .withdrawn : .suspended, reason: .notice, date: date,
            grounds: [.notice(notice)], knownSince: knownAt)
    }

    /// Each report that begins until the day, as it was told last; those with a high flag do not count until it is cleared.
    ///
    /// Beside them, whether anything was ever told that begins until the day. What begins later is no part of the question:
    /// it would make the answer for a past day change with every later report. Nor is what was always in doubt: nobody is
    /// shown it.
    private var told: (reports: [Report], isAnything: Bool) {
        var positions: [ReportID: Int] = [:]
        var reports: [(report: Report, isHidden: Bool)] = []
        var isAnything = false
        for entry in entries {
            switch entry.content {
            case .clearance(let clearance):
                guard let position = positions[clearance.report],
                    reports[position].report.entry.knownAt == clearance.toldAt
                else { continue }
                reports[position].isHidden = false
                isAnything = isAnything || reports[position].report.report.validity.from <= date
            case .report(let report, let hasHighFlag):
                let told = (Report(report: report, entry: entry), hasHighFlag)
                if let position = positions[report.id] {
                    reports[position] = told
                } else {
                    positions[report.id] = reports.count
                    reports.append(told)
                }
                isAnything = isAnything || !hasHighFlag && report.validity.from <= date
            case .notice(let notice): isAnything = isAnything || notice.from <= date
            }
        }
        let counting = reports.filter { !$0.isHidden && $0.report.report.validity.from <= date }
        return (counting.map(\.report), isAnything)
    }

    /// An agency's later report on the same takes the place of its earlier one.
    private static func lastWordOfEachAgency(_ reports: [Report]) -> [Report] {
        reports.filter { report in
            !reports.contains { other in
                other.report.agency == report.report.agency
                    && other.report.validity.from > report.report.validity.from
                    && Self.speaksOfTheSame(other.report, report.report)
            }
        }
    }

    private static func speaksOfTheSame(_ later: QualityReport, _ earlier: QualityReport) -> Bool {
        if later.speaksForWholeProvider {
            return earlier.speaksForWholeProvider && later.limits.hold(earlier.limits)
        }
        guard !earlier.speaksForWholeProvider else { return false }
        let names = Set(later.programmes.map(\.name))
        return earlier.programmes.allSatisfy { names.contains($0.name) }
    }

    /// The report that ended last before the day: the reader learns until when there was one.
    private func nearest(_ reports: [Report]) -> [Report] {
        reports.max { ($0.report.validity.until, $0.report.id.text) < ($1.report.validity.until, $1.report.id.text) }
            .map { [$0] } ?? []
    }

    private func answer(_ kind: TrustAnswer.Kind, _ reason: TrustAnswer.Reason, _ reports: [Report]) -> TrustAnswer {
        let sorted = reports.sorted {
            ($0.report.validity.from, $0.report.id.text) < ($1.report.validity.from, $1.report.id.text)
        }
        return TrustAnswer(
            kind: kind, reason: reason, date: date,
            grounds: sorted.map {
                .report(
                    $0.report, scope.reach(of: $0.report) ?? .programmes($0.report.programmes), source: $0.entry.source)
            },
            knownSince: sorted.map(\.entry.knownAt).max())
    }
}
