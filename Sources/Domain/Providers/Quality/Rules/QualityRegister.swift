// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// The agencies and providers that reports may name, found by any of their names.
package struct QualityRegister: Sendable {
    package private(set) var agencies: [AgencyID: QualityAssuranceAgency] = [:]
    package private(set) var providers: [ProviderID: ReviewedProvider] = [:]

    private var agencyByName: [String: AgencyID] = [:]
    private var activities: [ActivityID: (agency: AgencyID, activity: QualityAssuranceAgency.Activity)] = [:]
    private var providerByIdentifier: [IdentifierKey: [ProviderID]] = [:]
    private var providerByLocalName: [LocalName: [ProviderID]] = [:]

    private struct IdentifierKey: Hashable {
        let scheme: IdentifierScheme
        let notation: String
    }

    private struct LocalName: Hashable {
        let agency: AgencyID
        let name: String
    }

    package init(agencies: [QualityAssuranceAgency] = [], providers: [ReviewedProvider] = []) {
        for agency in agencies { add(agency) }
        for provider in providers { add(provider) }
    }

    package mutating func add(_ agency: QualityAssuranceAgency) {
        agencies[agency.id] = agency
        agencyByName[agency.id.text.lowercased()] = agency.id
        agencyByName[agency.acronym.lowercased()] = agency.id
        for activity in agency.activities { activities[activity.id] = (agency.id, activity) }
    }

    package mutating func add(_ provider: ReviewedProvider) {
        providers[provider.id] = provider
        for identifier in provider.identifiers {
            let key = IdentifierKey(scheme: identifier.scheme, notation: identifier.notation)
            if providerByIdentifier[key]?.contains(provider.id) != true {
                providerByIdentifier[key, default: []].append(provider.id)
            }
        }
        for (agency, names) in provider.localIdentifiers {
            for name in names {
                let key = LocalName(agency: agency, name: name)
                if providerByLocalName[key]?.contains(provider.id) != true {
                    providerByLocalName[key, default: []].append(provider.id)
                }
            }
        }
    }

    /// An agency by its number or its acronym, in any case.
    package func agency(named name: String) -> QualityAssuranceAgency? {
        agencyByName[name.lowercased()].flatMap { agencies[$0] }
    }

    /// A procedure by its number, with the agency it belongs to.
    package func activity(_ id: ActivityID) -> (agency: AgencyID, activity: QualityAssuranceAgency.Activity)? {
        activities[id]
    }

    /// A procedure of an agency by its name or the agency's own identifier.
    package func activity(of agency: AgencyID, named name: String) -> QualityAssuranceAgency.Activity? {
        agencies[agency]?.activities.first {
            $0.localIdentifier == name || $0.name.compare(name, options: .caseInsensitive) == .orderedSame
        }
    }

    /// The procedure of an agency that belongs to a group.
    package func activity(of agency: AgencyID, inGroup group: String) -> QualityAssuranceAgency.Activity? {
        agencies[agency]?.activities.first { $0.group == group }
    }

    /// The providers with an identifier, however it is written; more than one is a doubt for a person to settle.
    package func providers(_ scheme: IdentifierScheme, _ notation: String) -> [ProviderID] {
        let notation = ProviderIdentifier(scheme, notation)?.notation ?? notation
        return providerByIdentifier[IdentifierKey(scheme: scheme, notation: notation)] ?? []
    }

    /// The providers that an agency knows by a name of its own.
    package func providers(of agency: AgencyID, named name: String) -> [ProviderID] {
        providerByLocalName[LocalName(agency: agency, name: name)] ?? []
    }
}
