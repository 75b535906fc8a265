// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Localization
package import Providers
import Vocabulary

/// What organisations are called in the register of providers and in that of agencies, where roles know only their
/// stable names.
package struct OrganisationNames: Sendable {
    /// More would make the page of people heavy; the others are found by the name that stands on their pages.
    private static let mostKnown = 500

    private let evidence: ProviderEvidence
    private let day: PlainDate

    package init(_ evidence: ProviderEvidence, on day: PlainDate) {
        self.evidence = evidence
        self.day = day
    }

    /// The installation, the agencies of the register and the providers of the register.
    package var known: [OrganisationReference] {
        let all = agencies + evidence.providers.compactMap { OrganisationReference.provider($0.id) }
        return [.installation] + all.sorted { $0.description < $1.description }.prefix(Self.mostKnown)
    }

    private var agencies: [OrganisationReference] {
        evidence.reviewed.agencies.keys.compactMap { OrganisationReference(.qualityAgency, $0.text) }
    }

    /// The name of an organisation; `nil` where no register here names it.
    package func name(of organisation: OrganisationReference, in text: Wording) -> String? {
        switch organisation.kind {
        case .provider:
            guard let id = ProviderID(organisation.id) else { return nil }
            let name = evidence.name(of: id, on: day, text).text
            return name == id.text ? nil : name
        case .qualityAgency:
            return AgencyID(organisation.id).flatMap { evidence.reviewed.agencies[$0]?.name }
        case .nationalAuthority: return organisation.country?.name(in: text.language)
        case .installation, .recognitionAuthority, .employer, .guidance, .funder: return nil
        }
    }

    /// The one organisation that somebody means: by its kind and stable name, or by a name that only one bears in the
    /// language of the reader. An agency is found by its acronym too.
    package func organisation(_ typed: String, in text: Wording) -> OrganisationReference? {
        if let reference = OrganisationReference(typed) { return reference }
        let words = SearchWords.folded(typed)
        guard !words.isEmpty else { return nil }
        let providers = evidence.providers.compactMap { OrganisationReference.provider($0.id) }
        let found = (agencies + providers).filter { organisation in
            if let name = name(of: organisation, in: text), SearchWords.folded(name) == words { return true }
            guard organisation.kind == .qualityAgency, let id = AgencyID(organisation.id),
                let acronym = evidence.reviewed.agencies[id]?.acronym
            else { return false }
            return SearchWords.folded(acronym) == words
        }
        return found.count == 1 ? found.first : nil
    }
}
