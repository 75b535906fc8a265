// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Something that was done, before it has its place in the log. Names only: nothing in it tells who somebody is.
package struct AuditEvent: Sendable, Hashable {
    package let action: AuditAction
    package let actor: AuditActor
    package let subject: AuditSubject
    /// By which right it was done.
    package let right: String
    /// Codes and names that belong to the action, such as the role that was given.
    package let details: [String: String]
    package let at: Date

    package init(
        _ action: AuditAction, by actor: AuditActor, on subject: AuditSubject, right: String,
        details: [String: String] = [:], at: Date
    ) {
        self.action = action
        self.actor = actor
        self.subject = subject
        self.right = right
        self.details = details
        // The log writes whole seconds; the hash is over what is written.
        self.at = Date(timeIntervalSince1970: at.timeIntervalSince1970.rounded(.down))
    }
}

extension AuditEvent {
    /// That credentials of a course were sealed.
    package static func awardsSealed(
        _ count: Int, of course: String, by actor: AuditActor, right: String, at: Date
    ) -> AuditEvent {
        AuditEvent(
            .awardsSealed, by: actor, on: AuditSubject("course", course), right: right,
            details: ["count": "\(count)"], at: at)
    }
}

/// What was done. Names are kept for ever; other modules add their own in an extension.
package struct AuditAction: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: StaticString) { rawValue = "\(value)" }

    package static let accountOpened: AuditAction = "account-opened"
    package static let accountRenamed: AuditAction = "account-renamed"
    package static let firstAdministrator: AuditAction = "first-administrator"
    package static let signedIn: AuditAction = "signed-in"
    package static let sessionEnded: AuditAction = "session-ended"
    package static let otherSessionsEnded: AuditAction = "other-sessions-ended"
    package static let tokenCreated: AuditAction = "token-created"
    package static let tokenRevoked: AuditAction = "token-revoked"
    package static let roleGiven: AuditAction = "role-given"
    package static let roleTaken: AuditAction = "role-taken"
    package static let awardsSealed: AuditAction = "awards-sealed"
    package static let auditVerified: AuditAction = "audit-verified"
}

/// Who did it.
package enum AuditActor: Sendable, Hashable, CustomStringConvertible {
    case person(PersonID)
    /// Whoever ran a command on this machine.
    case localOperator
    /// Somebody who did not sign in: they held the secret that was printed at start.
    case holderOfSecret
    /// Part of this program by itself, such as the demonstration set at start.
    case program(String)

    package var description: String {
        switch self {
        case .person(let id): "person/\(id)"
        case .localOperator: "operator"
        case .holderOfSecret: "holder-of-secret"
        case .program(let name): "program/\(name)"
        }
    }
}

/// What it was done to: a kind and a name.
package struct AuditSubject: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ kind: StaticString, _ id: String) { description = "\(kind)/\(id)" }

    package static func person(_ id: PersonID) -> AuditSubject { AuditSubject("person", id.text) }
    package static func session(_ id: SessionID) -> AuditSubject { AuditSubject("session", id.text) }
    package static func token(_ id: TokenID) -> AuditSubject { AuditSubject("token", id.text) }
    package static func organisation(_ organisation: OrganisationReference) -> AuditSubject {
        AuditSubject("organisation", organisation.description)
    }
    package static let auditLog = AuditSubject("audit-log", "all")
}
