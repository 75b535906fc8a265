// SPDX-License-Identifier: Apache-2.0

import Localization
package import Providers
import Vocabulary

/// Brings together what a list says: the register of providers and the register of quality evidence.
package struct CompileProviderList: Sendable {
    private let providers: any ProviderStore
    private let quality: any QualityStore
    private let register: EvidenceRegister

    package init(providers: any ProviderStore, quality: any QualityStore) {
        self.providers = providers
        self.quality = quality
        register = EvidenceRegister(quality)
    }

    /// Two registers name the same provider when they share an identifier. Where that leads to several bodies nobody is
    /// taken for another: each stands for itself until a person has merged them.
    package func callAsFunction() async throws -> TrustedProviderList.Content {
        let register = try await register.current()
        let history = try await quality.history()
        let entries = try await providers.providers()
        var merged: [ProviderID: [ProviderID]] = [:]
        let successors = try await providers.successors()
        for id in successors.keys { merged[Self.end(of: id, in: successors), default: []].append(id) }

        var listed: [ListedProvider] = []
        var claimed: Set<ProviderID> = []
        for entry in entries {
            let aliases = Self.aliases(of: entry, merged[entry.id] ?? [], register)
            claimed.formUnion(aliases)
            claimed.insert(entry.id)
            listed.append(Self.listed(entry, aliases, history))
        }
        let others = Set(register.providers.keys).union(history.providers).subtracting(claimed)
        listed += others.map { Self.listed($0, register.providers[$0], history) }
        return TrustedProviderList.Content(agencies: Self.agencies(listed, register), providers: listed)
    }

    /// One provider as it would stand in the list, for a question about it alone; `nil` when nobody has the name.
    ///
    /// An entry that was merged into another is answered by that one.
    package func callAsFunction(_ id: ProviderID) async throws -> (ListedProvider, agencies: [QualityAssuranceAgency])?
    {
        let register = try await register.current()
        let successors = try await providers.successors()
        let end = Self.end(of: id, in: successors)
        guard let newest = try await providers.newest(end) else {
            let history = try await quality.history(of: id)
            guard register.providers[id] != nil || !history.entries.isEmpty else { return nil }
            let listed = Self.listed(id, register.providers[id], history)
            return (listed, Self.agencies([listed], register))
        }
        let merged = successors.keys.filter { Self.end(of: $0, in: successors) == end }
        let aliases = Self.aliases(of: newest.provider, Array(merged), register)
        var entries: [QualityEntry] = []
        for name in aliases.union([end]) { entries += try await quality.history(of: name).entries }
        let listed = Self.listed(newest.provider, aliases, QualityHistory(entries))
        return (listed, Self.agencies([listed], register))
    }

    /// The names under which evidence speaks of an entry.
    private static func aliases(
        of entry: RegisteredProvider, _ merged: [ProviderID], _ register: QualityRegister
    ) -> Set<ProviderID> {
        let known = register.providers(known: BodyIdentity(entry))
        return Set(merged).union(known.count == 1 ? known : []).subtracting([entry.id])
    }

    /// Where a chain of mergers ends; one that goes round ends anywhere.
    private static func end(of id: ProviderID, in successors: [ProviderID: ProviderID]) -> ProviderID {
        var end = id
        for _ in 0..<64 {
            guard let next = successors[end] else { break }
            end = next
        }
        return end
    }

    private static func listed(
        _ provider: RegisteredProvider, _ aliases: Set<ProviderID>, _ history: QualityHistory
    ) -> ListedProvider {
        let aliases = aliases.sorted { TrustedProviderList.Content.precedes($0.text, $1.text) }
        return ListedProvider(
            id: provider.id, aliases: aliases, kinds: provider.kinds,
            names: provider.names.map { ProviderName($0.use, $0.text.visible, period: $0.period) },
            identifiers: provider.identifiers, countries: provider.countries, roles: provider.roles,
            evidence: evidence([provider.id] + aliases, history))
    }

    /// A provider that only evidence knows: its one name is taken for the one in law, in no language that is known.
    private static func listed(
        _ id: ProviderID, _ reviewed: ReviewedProvider?, _ history: QualityHistory
    ) -> ListedProvider {
        let names = reviewed.map { reviewed in
            [ProviderName(.legal, LocalizedText(reviewed.name.visible, language: LanguageTag("und") ?? .en))]
        }
        return ListedProvider(
            id: id, kinds: reviewed?.isHigherEducation == true ? [.higherEducation] : [], names: names ?? [],
            identifiers: reviewed?.identifiers ?? [],
            countries: reviewed?.seats ?? [], evidence: evidence([id], history))
    }

    /// In the order of learning; a joint report that names several of the ids is told once.
    private static func evidence(_ ids: [ProviderID], _ history: QualityHistory) -> [QualityEntry] {
        let entries = ids.count == 1 ? history.entries(about: ids[0]) : ids.flatMap { history.entries(about: $0) }
        var seen: Set<QualityEntry> = []
        let once = ids.count == 1 ? entries : entries.filter { seen.insert($0).inserted }
        return QualityHistory(once).entries.map(\.visible)
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
