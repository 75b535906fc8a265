// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
package import Providers
package import Vocabulary

/// A provider in a list: who it is, and everything that was told about its quality.
package struct ListedProvider: Hashable, Sendable, Identifiable {
    package let id: ProviderID
    /// Other names under which evidence speaks of it: entries that were merged into it, and its name in a register of
    /// quality evidence.
    package let aliases: [ProviderID]
    package let kinds: [ProviderKind]
    package let names: [ProviderName]
    package let identifiers: [ProviderIdentifier]
    /// The countries of its places, the seat's first.
    package let countries: [CountryCode]
    package let roles: [ProviderRole]
    /// In the order of learning, undone imports and lifted suspensions included.
    package let evidence: [QualityEntry]

    package init(
        id: ProviderID, aliases: [ProviderID] = [], kinds: [ProviderKind] = [], names: [ProviderName] = [],
        identifiers: [ProviderIdentifier] = [], countries: [CountryCode] = [], roles: [ProviderRole] = [],
        evidence: [QualityEntry] = []
    ) {
        self.id = id
        self.aliases = aliases
        self.kinds = kinds
        self.names = names
        self.identifiers = identifiers
        self.countries = countries
        self.roles = roles
        self.evidence = evidence
    }

    /// What to call it on a day: in each language the name people know, else the name in law, else a former one.
    package func displayName(on day: PlainDate) -> LocalizedText {
        let current = names.filter { $0.period.contains(day) }
        var text = LocalizedText()
        for names in [current.filter { $0.use == .display }, current.filter { $0.use == .legal }, self.names] {
            for name in names {
                for language in name.text.languages where text[language] == nil {
                    text[language] = name.text[language]
                }
            }
            if names.contains(where: { $0.use == .legal }) { break }
        }
        return text
    }

    /// The evidence under the one id of the entry, as ``TrustOnDate`` wants it.
    package var history: QualityHistory { QualityHistory(evidence.map(underOwnID)) }

    /// Whether it was quality-assured on a day, for what, and on what grounds.
    package func trust(on day: PlainDate, for scope: TrustScope = .anything, asOf knowledge: Date? = nil) -> TrustAnswer
    {
        TrustOnDate(history)(id, on: day, for: scope, asOf: knowledge)
    }

    private func underOwnID(_ entry: QualityEntry) -> QualityEntry {
        guard !aliases.isEmpty else { return entry }
        let content: QualityEntry.Content
        switch entry.content {
        case .report(var report, let hasHighFlag):
            var seen: Set<ProviderID> = []
            report.providers = report.providers.map { aliases.contains($0) ? id : $0 }.filter {
                seen.insert($0).inserted
            }
            content = .report(report, hasHighFlag: hasHighFlag)
        case .notice(let notice):
            content = .notice(
                ProviderNotice(
                    id: notice.id, provider: aliases.contains(notice.provider) ? id : notice.provider,
                    kind: notice.kind, from: notice.from, reason: notice.reason))
        }
        return QualityEntry(
            content, knownAt: entry.knownAt, retractedAt: entry.retractedAt, source: entry.source)
    }
}
