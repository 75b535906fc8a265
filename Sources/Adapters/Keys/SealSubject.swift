// SPDX-License-Identifier: Apache-2.0

/// Whom a seal certificate names.
package struct SealSubject: Hashable, Sendable {
    /// The organisation's legal name (O).
    package let organization: String
    /// The organisation identifier (2.5.4.97), such as `VATFI-TEST00000000` (ETSI EN 319 412-1, section 5.1.4).
    package let organizationIdentifier: String
    /// The country (C), ISO 3166-1 alpha-2.
    package let country: String
    /// The name of the seal (CN).
    package let commonName: String

    /// The upper bound on the names of an organisation and of its seal, in characters of Unicode and not in bytes
    /// (RFC 5280, appendix A.1: `ub-organization-name` and `ub-common-name`).
    package static let longestName = 64

    /// A subject; the seal is called after the organisation unless named otherwise.
    package init(organization: String, organizationIdentifier: String, country: String, commonName: String? = nil) {
        self.organization = organization
        self.organizationIdentifier = organizationIdentifier
        self.country = country
        let suffix = " TEST e-seal"
        self.commonName = commonName ?? Self.cut(organization, to: Self.longestName - suffix.count) + suffix
    }

    /// As much of a name as has room, up to the end of a letter with its accents.
    private static func cut(_ name: String, to most: Int) -> String {
        var cut = ""
        for character in name {
            guard cut.unicodeScalars.count + character.unicodeScalars.count <= most else { break }
            cut.append(character)
        }
        return cut
    }

    /// The subject of the test seal that is used where no provider is named.
    package static let test = SealSubject(
        organization: "Vidimus TEST organisation", organizationIdentifier: "VATFI-TEST00000000", country: "FI",
        commonName: "Vidimus TEST e-seal")
}
