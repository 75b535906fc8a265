// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Vocabulary

/// What decides which organisations answer for a provider: where its seat is, and who has reviewed it
/// (`Documentation/decisions/0039-who-suspends.md`).
package struct ProviderRemit: Sendable, Hashable {
    /// The provider as an organisation, under the entry's id and those merged into it.
    package let names: Set<OrganisationReference>
    /// The countries of its seats; of its places, when none is called a seat.
    package let countries: Set<CountryCode>
    /// The agencies with a report on it that was not taken back, in force or run out.
    package let agencies: Set<AgencyID>

    package init(names: Set<ProviderID>, places: [ProviderPlace], agencies: Set<AgencyID>) {
        self.names = Set(names.compactMap { OrganisationReference.provider($0) })
        let seats = places.filter(\.isSeat)
        countries = Set((seats.isEmpty ? places : seats).map(\.country))
        self.agencies = agencies
    }

    /// Whether an authority or an agency answers for the provider.
    package func isHeld(by organisation: OrganisationReference) -> Bool {
        switch organisation.kind {
        case .nationalAuthority: organisation.country.map(countries.contains) == true
        case .qualityAgency: agencies.contains { $0.text == organisation.id }
        default: false
        }
    }
}

extension QualityHistory {
    /// The agencies whose reports on these providers stand. A report that was always in doubt gives its agency no right.
    package func agencies(of names: Set<ProviderID>) -> Set<AgencyID> {
        Set(
            entries(about: names).published.filter { $0.retractedAt == nil }.compactMap { entry in
                if case .report(let report, _) = entry.content { report.agency } else { nil }
            })
    }
}
