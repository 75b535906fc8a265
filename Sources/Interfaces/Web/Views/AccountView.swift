// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import Localization
import Messages

/// A choice with its name in the reader's language.
package struct NamedChoice: Sendable, Hashable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// An account in the words of its page.
package struct AccountView: Sendable {
    package struct SessionRow: Sendable {
        package let id: String
        package let device: String
        package let times: String
        package let isThis: Bool
    }

    package struct TokenRow: Sendable {
        package let id: String
        package let name: String
        package let scopes: String
        package let times: String
    }

    package struct IdentityRow: Sendable {
        package let id: String
        package let provider: String
        package let facts: [Fact]
        package let times: String
    }

    package let name: String
    package let facts: [Fact]
    package let sessions: [SessionRow]
    package let tokens: [TokenRow]
    package let identities: [IdentityRow]
    /// Providers at which the person could link an identity.
    package let linkable: [NamedChoice]
    /// What the person could give to a program.
    package let grantable: [NamedChoice]
    package let managesPeople: Bool
    package let searchesAudit: Bool
    /// The text of a token that was just made; shown once.
    package let newToken: String?

    package init(
        _ recognised: Recognised, sessions: [Session], tokens: [APIToken], identities: [LinkedIdentity] = [],
        providers: [IdentityProvider] = [], grantable: [Permission],
        rights: (people: Bool, audit: Bool), newToken: String? = nil, in text: Wording
    ) {
        let person = recognised.person
        name = person.name
        let roles = recognised.principal.memberships.map { membership in
            text(
                .accountRoleAt,
                [
                    "role": .text(text(.role(membership.role.rawValue))),
                    "organisation": .text(text(membership.organisation)),
                ])
        }
        facts = [
            Fact(text(.signInEmail), [Phrase(person.email.text)]),
            Fact(text(.accountRoles), roles.isEmpty ? [text.phrase(.accountNoRoles)] : roles.map { Phrase($0) }),
        ]
        self.sessions = sessions.map { session in
            SessionRow(
                id: session.id.text, device: session.device.isEmpty ? text(.sessionsUnknownDevice) : session.device,
                times: text(
                    .sessionsTimes, ["start": .dateTime(session.startedAt), "seen": .dateTime(session.seenAt)]),
                isThis: recognised.principal.means == .session(session.id))
        }
        self.tokens = tokens.map { token in
            TokenRow(
                id: token.id.text, name: token.name,
                scopes: token.scopes.map { text(.permission($0.rawValue)) }.sorted().joined(separator: ", "),
                times: text(.tokensMade, ["date": .date(token.createdAt)]) + " "
                    + (token.usedOn.map { text(.tokensUsed, ["date": .day($0)]) } ?? text(.tokensUnused)))
        }
        self.identities = identities.map { IdentityRow($0, providers, in: text) }
        linkable = providers.filter { provider in !identities.contains { $0.provider == provider.id } }
            .map { NamedChoice(id: $0.id.text, name: $0.name) }
        self.grantable = grantable.map { NamedChoice(id: $0.rawValue, name: text(.permission($0.rawValue))) }
        managesPeople = rights.people
        searchesAudit = rights.audit
        self.newToken = newToken
    }
}

extension AccountView.IdentityRow {
    fileprivate init(_ identity: LinkedIdentity, _ providers: [IdentityProvider], in text: Wording) {
        id = identity.id.text
        // One that the configuration has no more is known by its issuer.
        provider = providers.first { $0.id == identity.provider }?.name ?? identity.issuer
        let values: [(MessageKey, [String])] = [
            (.identitiesHome, [identity.facts.homeOrganisation].compactMap(\.self)),
            (.identitiesAffiliations, identity.facts.affiliations),
            (.identitiesPrincipal, [identity.facts.principalName].compactMap(\.self)),
            (.identitiesAssurance, identity.facts.assurance),
            (.identitiesCodes, identity.facts.personalUniqueCodes),
        ]
        facts = values.filter { !$0.1.isEmpty }.map { key, texts in Fact(text(key), texts.map { Phrase($0) }) }
        times = text(
            .identitiesTimes, ["date": .date(identity.linkedAt), "seen": .dateTime(identity.usedAt)])
    }
}

extension Wording {
    /// An organisation by its kind and its stable name, before which its name stands where one is known; the
    /// installation has no name of its own.
    func callAsFunction(_ organisation: OrganisationReference, named name: String? = nil) -> String {
        let kind = self(.organisation(organisation.kind.rawValue))
        guard organisation != .installation else { return kind }
        return "\(kind): " + (name.map { "\($0) (\(organisation.id))" } ?? organisation.id)
    }
}
