// SPDX-License-Identifier: Apache-2.0

/// The answer of the policy, with its ground: the audit log keeps by which right something was done.
package enum AccessDecision: Sendable, Hashable {
    case granted(AccessGround)
    case refused(AccessRefusal)

    package var ground: AccessGround? {
        if case .granted(let ground) = self { ground } else { nil }
    }
}

/// By which right something may be done.
package struct AccessGround: Sendable, Hashable, CustomStringConvertible {
    package let permission: Permission
    package let role: Role
    /// `nil` for the right that everybody has over their own.
    package let organisation: OrganisationReference?
    package let scope: AccessPolicy.Scope

    package init(
        _ permission: Permission, role: Role, organisation: OrganisationReference?, scope: AccessPolicy.Scope
    ) {
        self.permission = permission
        self.role = role
        self.organisation = organisation
        self.scope = scope
    }

    /// As it stands in the audit log: `managePeople: administrator in provider/urn:example:p`.
    package var description: String {
        "\(permission.rawValue): \(role.rawValue)" + (organisation.map { " in \($0)" } ?? "")
    }
}

/// Why something may not be done.
package enum AccessRefusal: Sendable, Hashable {
    case noRight(Permission)
    /// The person may, but the token they use was not given this.
    case notInToken(Permission)
}
