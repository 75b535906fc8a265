// SPDX-License-Identifier: Apache-2.0

import Localization
package import Providers
import Vocabulary

/// Brings together what a list says: the register of providers and the register of quality evidence.
package struct CompileProviderList: Sendable {
    private let quality: any QualityStore
    private let answers: QualityAnswers

    /// - Parameter answers: who is who in both registers; the list answers as they do.
    package init(quality: any QualityStore, answers: QualityAnswers) {
        self.quality = quality
        self.answers = answers
    }

    package func callAsFunction() async throws -> TrustedProviderList.Content {
        let evidence = try await answers.names()
        let history = try await quality.history()
        var listed: [ListedProvider] = []
        var claimed: Set<ProviderID> = []
        for entry in evidence.providers {
            let names = evidence.names(of: entry.id)
            claimed.formUnion(names.all)
            claimed.formUnion(evidence.members(of: entry.id))
            listed.append(Self.listed(entry, names, history))
        }
        let others = Set(evidence.reviewed.providers.keys).union(history.providers).subtracting(claimed)
        for id in others { listed.append(Self.listed(id, evidence, history)) }
        return TrustedProviderList.Content(agencies: Self.agencies(listed, evidence.reviewed), providers: listed)
    }

    /// One provider as it would stand in the list, for a question about it alone; `nil` when nobody has the name.
    ///
    /// An entry that was merged into another is answered by that one.
    package func callAsFunction(_ id: ProviderID) async throws -> (ListedProvider, agencies: [QualityAssuranceAgency])?
    {
        let evidence = try await answers.names()
        let history = try await quality.history(of: evidence.names(of: id).all)
        let listed: ListedProvider
        if let entry = evidence.entry(id) {
            listed = Self.listed(entry, evidence.names(of: id), history)
        } else {
            guard evidence.reviewed.providers[id] != nil || !history.entries.isEmpty else { return nil }
            listed = Self.listed(id, evidence, history)
        }
        return (listed, Self.agencies([listed], evidence.reviewed))
    }

    private static func listed(
        _ provider: RegisteredProvider, _ names: ProviderEvidence.Names, _ history: QualityHistory
    ) -> ListedProvider {
        let aliases = Self.aliases(names, besides: provider.id)
        return ListedProvider(
            id: provider.id, aliases: aliases, isAmbiguous: names.isAmbiguous, kinds: provider.kinds,
            names: provider.names.map { ProviderName($0.use, $0.text.visible, period: $0.period) },
            identifiers: provider.identifiers, countries: provider.countries, roles: provider.roles,
            evidence: evidence([provider.id] + aliases, history))
    }

    /// A provider that only evidence knows: its one name is taken for the one in law, in no language that is known.
    private static func listed(
        _ id: ProviderID, _ register: ProviderEvidence, _ history: QualityHistory
    ) -> ListedProvider {
        let reviewed = register.reviewed.providers[id]
        let known = register.names(of: id)
        let aliases = Self.aliases(known, besides: id)
        let names = reviewed.map { reviewed in
            [ProviderName(.legal, LocalizedText(reviewed.name.visible, language: LanguageTag("und") ?? .en))]
        }
        return ListedProvider(
            id: id, aliases: aliases, isAmbiguous: known.isAmbiguous,
            kinds: reviewed?.isHigherEducation == true ? [.higherEducation] : [], names: names ?? [],
            identifiers: reviewed?.identifiers ?? [],
            countries: reviewed?.seats ?? [], evidence: evidence([id] + aliases, history))
    }

    private static func aliases(_ names: ProviderEvidence.Names, besides id: ProviderID) -> [ProviderID] {
        names.all.subtracting([id]).sorted { TrustedProviderList.Content.precedes($0.text, $1.text) }
    }

    /// In the order of learning; a joint report that names several of the ids is told once. What is in doubt is not
    /// published.
    private static func evidence(_ ids: [ProviderID], _ history: QualityHistory) -> [QualityEntry] {
        history.entries(about: Set(ids)).published.map(\.visible)
    }

    /// Those that reports name; one that the register no longer knows is listed by its id, so that a report never names
    /// nobody.
    private static func agencies(
        _ providers: [ListedProvider], _ register: QualityRegister
    ) -> [QualityAssuranceAgency] {
        var named: Set<AgencyID> = []
        for provider in providers {
            for case .report(let report, _) in provider.evidence.map(\.content) {
                named.insert(report.agency)
                named.formUnion(report.contributingAgencies)
            }
        }
        return named.map { id in
            guard let agency = register.agencies[id] else {
                return QualityAssuranceAgency(id: id, acronym: id.text, name: id.text, registrations: [])
            }
            return QualityAssuranceAgency(
                id: id, acronym: agency.acronym.visible, name: agency.name.visible, seat: agency.seat,
                registrations: agency.registrations, countries: agency.countries)
        }
    }
}
