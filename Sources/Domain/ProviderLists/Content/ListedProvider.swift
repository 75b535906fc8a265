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
    /// Whether some of the other names may be somebody else's: one of its identifiers leads to several bodies.
    package let isAmbiguous: Bool
    package let kinds: [ProviderKind]
    package let names: [ProviderName]
    package let identifiers: [ProviderIdentifier]
    /// The countries of its places, the seat's first.
    package let countries: [CountryCode]
    package let roles: [ProviderRole]
    /// In the order of learning, undone imports and lifted suspensions included.
    package let evidence: [QualityEntry]

    package init(
        id: ProviderID, aliases: [ProviderID] = [], isAmbiguous: Bool = false, kinds: [ProviderKind] = [],
        names: [ProviderName] = [],
        identifiers: [ProviderIdentifier] = [], countries: [CountryCode] = [], roles: [ProviderRole] = [],
        evidence: [QualityEntry] = []
    ) {
        self.id = id
        self.aliases = aliases
        self.isAmbiguous = isAmbiguous
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

    /// Under which names the evidence speaks of it.
    package var evidenceNames: ProviderEvidence.Names {
        isAmbiguous ? .ambiguous(Set([id] + aliases)) : .known(Set([id] + aliases))
    }

    /// Whether it was quality-assured on a day, for what, and on what grounds: the answer that the register gives, from
    /// the same function.
    package func trust(on day: PlainDate, for scope: TrustScope = .anything, asOf knowledge: Date? = nil) -> TrustAnswer
    {
        ProviderTrust(names: evidenceNames, history: QualityHistory(evidence)).answer(
            on: day, for: scope, asOf: knowledge)
    }
}
