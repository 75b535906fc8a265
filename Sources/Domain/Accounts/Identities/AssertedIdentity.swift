// SPDX-License-Identifier: Apache-2.0

/// Who a provider says has signed in, after its word was checked.
package struct AssertedIdentity: Sendable, Hashable {
    /// Issuer and subject together name one person for ever; nothing else of an identity does.
    package let issuer: String
    package let subject: String
    package let name: String?
    package let email: String?
    package let isEmailVerified: Bool
    package let facts: IdentityFacts

    package init(
        issuer: String, subject: String, name: String? = nil, email: String? = nil, isEmailVerified: Bool = false,
        facts: IdentityFacts = IdentityFacts()
    ) {
        self.issuer = issuer
        self.subject = subject
        self.name = name
        self.email = email
        self.isEmailVerified = isEmailVerified
        self.facts = facts
    }
}

/// What a provider of research and education says about somebody beyond who they are.
package struct IdentityFacts: Sendable, Hashable {
    /// The domain name of the organisation that knows the person, such as `university.example`.
    package var homeOrganisation: String?
    /// Numbers such as a student's, as URNs.
    package var personalUniqueCodes: [String]
    /// Such as `student@university.example`.
    package var affiliations: [String]
    package var principalName: String?
    /// How well the person was identified, as URIs.
    package var assurance: [String]

    package init(
        homeOrganisation: String? = nil, personalUniqueCodes: [String] = [], affiliations: [String] = [],
        principalName: String? = nil, assurance: [String] = []
    ) {
        self.homeOrganisation = homeOrganisation
        self.personalUniqueCodes = personalUniqueCodes
        self.affiliations = affiliations
        self.principalName = principalName
        self.assurance = assurance
    }
}
