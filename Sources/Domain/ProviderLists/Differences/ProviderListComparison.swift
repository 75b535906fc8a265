// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers
package import Vocabulary

/// What became different from one list to another, provider by provider.
package struct ProviderListComparison: Hashable, Sendable {
    /// One thing that became different about a provider.
    package enum Change: Hashable, Sendable {
        case added
        /// It is no longer in the list, and was merged into none that is.
        case removed
        /// It stands under another entry now.
        case merged(into: ProviderID)
        case renamed(from: LocalizedText, to: LocalizedText)
        case reportNew(QualityReport)
        /// The report was told anew.
        case reportChanged(QualityReport)
        /// The import that brought it was undone.
        case reportRetracted(QualityReport)
        /// The older list has it and the newer one does not, which an honest list never does.
        /// A report under a high flag was looked at, and counts from then on.
        case reportCleared(ReportID)
        case reportMissing(ReportID)
        case notice(ProviderNotice)
        case noticeMissing(NoticeID)
        /// What is answered for the day of the comparison.
        case trust(from: TrustAnswer, to: TrustAnswer)
    }

    /// A provider with what became different, in the order of reading.
    package struct Difference: Hashable, Sendable {
        package let provider: ProviderID
        package let name: LocalizedText
        package let changes: [Change]
    }

    /// The day for which trust was asked in both lists.
    package let day: PlainDate
    /// By provider.
    package let differences: [Difference]

    package var isEmpty: Bool { differences.isEmpty }

    /// - Parameters:
    ///   - old: `nil` stands for no list, so that everything is new.
    ///   - day: the day for which the answers of both are compared.
    package init(
        from old: TrustedProviderList.Content?, to new: TrustedProviderList.Content, on day: PlainDate
    ) {
        self.day = day
        let before = Dictionary((old?.providers ?? []).map { ($0.id, $0) }) { first, _ in first }
        let after = Dictionary(new.providers.map { ($0.id, $0) }) { first, _ in first }
        var holders: [ProviderID: ProviderID] = [:]
        for provider in new.providers {
            for alias in provider.aliases where holders[alias] == nil { holders[alias] = provider.id }
        }
        var found: [Difference] = []
        for provider in new.providers {
            let changes = Self.changes(from: before[provider.id], to: provider, on: day)
            guard !changes.isEmpty else { continue }
            found.append(Difference(provider: provider.id, name: provider.displayName(on: day), changes: changes))
        }
        for provider in old?.providers ?? [] where after[provider.id] == nil {
            let change = holders[provider.id].map(Change.merged) ?? .removed
            found.append(Difference(provider: provider.id, name: provider.displayName(on: day), changes: [change]))
        }
        differences = found.sorted { TrustedProviderList.Content.precedes($0.provider.text, $1.provider.text) }
    }

    private static func changes(
        from old: ListedProvider?, to new: ListedProvider, on day: PlainDate
    ) -> [Change] {
        // Most entries are what they were.
        if old == new { return trust(from: old, to: new, on: day) }
        var changes: [Change] = old == nil ? [.added] : []
        if let old, old.displayName(on: day).dictionary != new.displayName(on: day).dictionary {
            changes.append(.renamed(from: old.displayName(on: day), to: new.displayName(on: day)))
        }
        return changes + evidence(from: old, to: new) + trust(from: old, to: new, on: day)
    }

    private static func evidence(from old: ListedProvider?, to new: ListedProvider) -> [Change] {
        let before = Dictionary((old?.evidence ?? []).map { (Told($0), $0) }) { first, _ in first }
        var reports: Set<ReportID> = Set((old?.evidence ?? []).compactMap(\.report?.id))
        var changes: [Change] = []
        for entry in new.evidence {
            let earlier = before[Told(entry)]
            switch entry.content {
            case .report(let report, _):
                let isNewlyRetracted = entry.retractedAt != nil && earlier?.retractedAt == nil
                if isNewlyRetracted {
                    changes.append(.reportRetracted(report))
                } else if earlier == nil {
                    changes.append(reports.contains(report.id) ? .reportChanged(report) : .reportNew(report))
                }
                reports.insert(report.id)
            case .notice(let notice):
                if earlier == nil { changes.append(.notice(notice)) }
            case .clearance(let clearance):
                if earlier == nil { changes.append(.reportCleared(clearance.report)) }
            }
        }
        let kept = Set(new.evidence.map(Told.init))
        for entry in old?.evidence ?? [] where !kept.contains(Told(entry)) {
            switch entry.content {
            case .report(let report, _): changes.append(.reportMissing(report.id))
            case .notice(let notice): changes.append(.noticeMissing(notice.id))
            case .clearance(let clearance): changes.append(.reportMissing(clearance.report))
            }
        }
        return changes
    }

    private static func trust(from old: ListedProvider?, to new: ListedProvider, on day: PlainDate) -> [Change] {
        guard let old else { return [] }
        let (before, after) = (old.trust(on: day), new.trust(on: day))
        return before.kind == after.kind ? [] : [.trust(from: before, to: after)]
    }

    /// What was told and when, whether or not it was taken back.
    private struct Told: Hashable {
        let entry: QualityEntry

        init(_ entry: QualityEntry) {
            self.entry = QualityEntry(entry.content, knownAt: entry.knownAt, source: entry.source)
        }
    }
}

extension QualityEntry {
    fileprivate var report: QualityReport? {
        if case .report(let report, _) = content { report } else { nil }
    }
}
