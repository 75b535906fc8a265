// SPDX-License-Identifier: Apache-2.0

import Localization
import ProviderLists
import Providers
import TestSupport
import Testing
import Vocabulary

/// What became different from one list to the next.
@Suite("Two versions of a list") struct ProviderListComparisonTests {
    private let report = Lists.report("r1", of: "p1", "2024-01-01", "2029-12-31")
    private let day = Lists.day("2026-06-15")

    private func changes(
        from old: TrustedProviderList.Content?, to new: TrustedProviderList.Content
    ) -> [String: [String]] {
        let found = ProviderListComparison(from: old, to: new, on: day).differences
        return Dictionary(uniqueKeysWithValues: found.map { ($0.provider.text, $0.changes.map(Self.word)) })
    }

    private static func word(_ change: ProviderListComparison.Change) -> String {
        switch change {
        case .added: "added"
        case .removed: "removed"
        case .merged(let other): "merged \(other)"
        case .renamed(_, let name): "renamed \(name[.en] ?? "")"
        case .reportNew(let report): "new \(report.id)"
        case .reportChanged(let report): "changed \(report.id)"
        case .reportRetracted(let report): "retracted \(report.id)"
        case .reportCleared(let report): "cleared \(report)"
        case .reportMissing(let report): "missing \(report)"
        case .notice(let notice): notice.kind.rawValue
        case .noticeMissing: "notice missing"
        case .trust(let before, let after): "\(before.kind.rawValue) to \(after.kind.rawValue)"
        }
    }

    @Test func `there is nothing between a list and itself`() {
        let content = Lists.content(
            Lists.provider("p1", evidence: [Lists.told(report, known: "2024-02-01")]), Lists.provider("p2"))
        #expect(ProviderListComparison(from: content, to: content, on: day).isEmpty)
    }

    @Test func `everything is new against no list`() {
        let content = Lists.content(Lists.provider("p1", evidence: [Lists.told(report, known: "2024-02-01")]))
        #expect(changes(from: nil, to: content) == ["p1": ["added", "new r1"]])
    }

    @Test func `tells who came, went, was merged and was renamed`() {
        let old = Lists.content(Lists.provider("p1"), Lists.provider("p2"), Lists.provider("p3"))
        let new = Lists.content(
            Lists.provider("p1", name: "New name", aliases: ["p2"]), Lists.provider("p4"))
        #expect(
            changes(from: old, to: new) == [
                "p1": ["renamed New name"], "p2": ["merged p1"], "p3": ["removed"], "p4": ["added"],
            ])
    }

    @Test func `tells of reports, notices, and whose trust they changed`() {
        let told = Lists.told(report, known: "2024-02-01")
        var corrected = report
        corrected.decision = .negative
        let old = Lists.content(Lists.provider("p1", evidence: [told]), Lists.provider("p2"))
        let suspended = Lists.content(
            Lists.provider("p1", evidence: [told, Lists.notice(.suspended, of: "p1", "2026-06-01", known: "2026-05-30")]),
            Lists.provider("p2", evidence: [Lists.told(Lists.report("r9", of: "p2", "2025-01-01", nil), known: "2025-02-01")]))
        #expect(
            changes(from: old, to: suspended) == [
                "p1": ["suspended", "covered to suspended"], "p2": ["new r9", "unknown to covered"],
            ])
        let changed = Lists.content(
            Lists.provider("p1", evidence: [told, Lists.told(corrected, known: "2025-01-01")]), Lists.provider("p2"))
        #expect(changes(from: old, to: changed) == ["p1": ["changed r1", "covered to notCovered"]])
        let retracted = Lists.content(
            Lists.provider("p1", evidence: [Lists.told(report, known: "2024-02-01", retracted: "2025-01-01")]),
            Lists.provider("p2"))
        #expect(changes(from: old, to: retracted) == ["p1": ["retracted r1", "covered to unknown"]])
        #expect(
            changes(from: suspended, to: old) == [
                "p1": ["notice missing", "suspended to covered"], "p2": ["missing r9", "covered to unknown"],
            ])
    }

    @Test func `counts by country and kind`() {
        let content = Lists.content(
            Lists.provider("p1", evidence: [Lists.told(report, known: "2024-02-01")]),
            Lists.provider("p2", evidence: [Lists.notice(.withdrawn, of: "p2", "2026-01-01", known: "2026-01-01")]),
            Lists.provider("p3"))
        let counts = ProviderListCounts(content, on: day)
        #expect([counts.total.all, counts.total.covered, counts.total.stopped] == [3, 1, 1])
        #expect(counts.byCountry.keys.map(\.alpha2) == ["FI"])
        #expect(counts.byKind[.company] == counts.total)
        #expect(counts.byKind[.chamber] == nil)
    }
}
