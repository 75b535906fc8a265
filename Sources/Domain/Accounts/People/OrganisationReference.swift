// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Vocabulary

/// The organisation that somebody acts for, by its kind and its stable name.
///
/// The organisation itself may live elsewhere: a provider in the register, an agency with its reviews. The installation
/// is the organisation that all others belong to here.
package struct OrganisationReference: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case installation, provider, qualityAgency, nationalAuthority, recognitionAuthority, employer, guidance, funder
    }

    package let kind: Kind
    package let id: String

    /// Takes a name of 1 to 200 characters without white space or control characters.
    package init?(_ kind: Kind, _ id: String) {
        guard StableName.isValid(id) else { return nil }
        self.kind = kind
        self.id = id
    }

    /// Reads the form `kind/name`, in which references are stored and chosen.
    package init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/"), let kind = Kind(rawValue: String(text[..<slash])) else {
            return nil
        }
        self.init(kind, String(text[text.index(after: slash)...]))
    }

    private init(installation name: String) {
        kind = .installation
        id = name
    }

    /// This installation, whose administrators look after all of it.
    package static let installation = OrganisationReference(installation: "this")

    /// The register as a whole, which is no organisation's own.
    package static let register = OrganisationReference(installation: "register")

    package var description: String { "\(kind.rawValue)/\(id)" }
}

extension OrganisationReference {
    package static func provider(_ id: ProviderID) -> OrganisationReference? {
        OrganisationReference(.provider, id.text)
    }

    /// The country of a national authority, whose name begins with the country's code: `FI`, or `FI-` and a word.
    package var country: CountryCode? {
        guard kind == .nationalAuthority, let first = id.split(separator: "-", maxSplits: 1).first else { return nil }
        return CountryCode(String(first))
    }
}
