// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// Who may ask for a route. Every route is added with one, so a route that nobody thought about does not compile.
package enum RouteAccess: Sendable, Hashable {
    /// Whoever comes, signed in or not.
    case everyone
    /// Those who hold a right; what it is used on is asked again where that is known.
    case permission(Permission, on: AccessSubject = .somewhere)
    /// Those who hold one of several rights; the page shows what each of them gives.
    case oneOf([Permission])
}

/// Lets callers in to a route, or says why not.
package struct RouteGate: Sendable {
    package enum Answer: Sendable, Hashable {
        case admitted
        /// Nobody has said who they are.
        case signInFirst
        case refused(AccessRefusal)
        case turnedAway(Caller.Trouble)
    }

    private let policy: AccessPolicy

    package init(policy: AccessPolicy = .standard) { self.policy = policy }

    package func answer(_ caller: Caller, at access: RouteAccess) -> Answer {
        if case .turnedAway(let trouble) = caller {
            // Who cannot be recognised just now may still read what everybody may.
            return access == .everyone && trouble == .unavailable ? .admitted : .turnedAway(trouble)
        }
        guard access != .everyone else { return .admitted }
        guard let principal = caller.principal else { return .signInFirst }
        switch access {
        case .everyone: return .admitted
        case .permission(let permission, let subject): return answer(principal, permission, on: subject)
        case .oneOf(let permissions):
            let answers = permissions.map { answer(principal, $0, on: .somewhere) }
            return answers.first { $0 == .admitted } ?? answers.first ?? .signInFirst
        }
    }

    private func answer(_ principal: Principal, _ permission: Permission, on subject: AccessSubject) -> Answer {
        switch policy.decide(principal, permission, on: subject) {
        case .granted: .admitted
        case .refused(let refusal): .refused(refusal)
        }
    }
}
