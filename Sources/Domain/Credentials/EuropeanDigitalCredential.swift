// SPDX-License-Identifier: Apache-2.0

/// A European Digital Credential for learning, read: ELM 3.2 over the bytes that arrived.
///
/// Reading says nothing about genuineness or worth. It decides that the document is a credential whose words we know,
/// and makes every node reachable; ``ShapeCheck``, ``VocabularyCheck`` and ``StandardElementsCheck`` judge the content.
package struct EuropeanDigitalCredential: ELM.NodeView {
    package let node: CredentialNode

    package init(_ node: CredentialNode) { self.node = node }

    /// Whether every question so far was answered from the whole document; a document made to be slow is not followed
    /// to its end, and what was answered about it may be too little.
    package var isReadInFull: Bool { !node.graph.budget.isExhausted }
    /// Leaves room for short questions after the long ones.
    package func leaveRoomForShortQuestions() { node.graph.budget.grantReserve() }

    /// The first member that must have one value and has several: a page could show only one of them.
    package var ambiguousMember: String? {
        ["issuer", "credentialSubject", "displayParameter"].first { node.values($0).count > 1 }
    }

    package var types: [String] { node.types }
    package var displayParameter: ELM.DisplayParameter? { node.view("displayParameter") }
    package var credentialProfiles: [ELM.Concept] { node.concepts("credentialProfiles") }
    /// The schemas the credential declares, by identifier.
    package var credentialSchema: [String] { node.nodes("credentialSchema").compactMap(\.id) }
    package var identifier: [ELM.Identifier] { node.views("identifier") }
    package var issuer: ELM.Organisation? { node.view("issuer") }
    package var credentialSubject: ELM.Person? { node.view("credentialSubject") }
    package var evidence: [ELM.Evidence] { node.views("evidence") }
    package var attachment: [ELM.MediaObject] { node.views("attachment") }
    package var credentialStatus: [CredentialNode] { node.nodes("credentialStatus") }

    package var issued: ELM.DateTime? { node.dateTime("issued") }
    package var issuanceDate: ELM.DateTime? { node.dateTime("issuanceDate") }
    package var validFrom: ELM.DateTime? { node.dateTime("validFrom") }
    package var validUntil: ELM.DateTime? { node.dateTime("validUntil") }
    package var expirationDate: ELM.DateTime? { node.dateTime("expirationDate") }

    /// The learner's claims at the top of the credential.
    package var claims: [ELM.Claim] { credentialSubject?.hasClaim ?? [] }

    /// The achievements at the top of the credential.
    package var achievements: [ELM.LearningAchievement] {
        claims.compactMap { if case .achievement(let achievement) = $0 { achievement } else { nil } }
    }
}
