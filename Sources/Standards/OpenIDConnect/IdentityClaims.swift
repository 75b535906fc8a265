// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// What a provider says about somebody: standard claims (OpenID Connect Core 1.0, section 5.1), and those of research
/// and education (SCHAC 1.6, eduPerson 202208), which the AARC and REFEDS profiles name as they stand here.
public struct IdentityClaims: Sendable, Hashable {
    /// Longer texts, and more values of one claim than ``mostValues``, are left out.
    public static let longestText = 500
    /// See ``longestText``.
    public static let mostValues = 20

    /// `name`, or `given_name` and `family_name`.
    public let name: String?
    /// `email`; not a word that it belongs to the person.
    public let email: String?
    /// `email_verified`: whether the provider says that it has seen to that.
    public let isEmailVerified: Bool
    /// `schac_home_organization`: the domain name of the organisation that knows the person.
    public let homeOrganisation: String?
    /// `schac_personal_unique_code`: numbers such as a student's, as URNs.
    public let personalUniqueCodes: [String]
    /// `eduperson_scoped_affiliation`: such as `student@example.org`.
    public let affiliations: [String]
    /// `eduperson_principal_name`.
    public let principalName: String?
    /// `eduperson_assurance`: how well the person was identified, as URIs of the REFEDS assurance framework.
    public let assurance: [String]

    /// Reads the claims of an ID token and of the userinfo answer; what the signed token says counts before.
    public init(_ token: IDToken, _ more: UserInfo?) {
        let sources = [token.claims] + (more.map { [$0.claims] } ?? [])
        func text(_ name: String) -> String? { sources.lazy.compactMap { Self.texts($0[name]).first }.first }
        func texts(_ name: String) -> [String] { sources.lazy.map { Self.texts($0[name]) }.first { !$0.isEmpty } ?? [] }
        let parts = [text("given_name"), text("family_name")].compactMap(\.self)
        name = text("name") ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
        // The address and the word on it must come from the same place.
        let mailSource = sources.first { !Self.texts($0["email"]).isEmpty }
        email = mailSource.flatMap { Self.texts($0["email"]).first }
        isEmailVerified = Self.isTrue(mailSource?["email_verified"])
        homeOrganisation = text("schac_home_organization")
        personalUniqueCodes = texts("schac_personal_unique_code")
        affiliations = texts("eduperson_scoped_affiliation")
        principalName = text("eduperson_principal_name")
        assurance = texts("eduperson_assurance")
    }

    /// Some providers write the truth value as a text.
    private static func isTrue(_ node: JSONNode?) -> Bool { node?.bool ?? (node?.string == "true") }

    /// Claims of several values come as a list, and from some providers as one text.
    private static func texts(_ node: JSONNode?) -> [String] {
        guard let node else { return [] }
        let texts =
            node.kind == .array
            ? node.elements.prefix(mostValues).compactMap(\.string) : [node.string].compactMap(\.self)
        return texts.filter { text in
            !text.isEmpty && text.utf8.count <= longestText
                && !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        }
    }
}
