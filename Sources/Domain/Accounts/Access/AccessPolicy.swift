// SPDX-License-Identifier: Apache-2.0

/// Which role may do what, and on whose things: the one table that every page, endpoint and command asks.
package struct AccessPolicy: Sendable {
    /// Whose things a permission reaches.
    package enum Scope: String, Sendable, Hashable, CaseIterable {
        /// The person's own.
        case own
        /// Those of the organisation in which the role is held; in the installation, everybody's.
        case organisation
        /// Everybody's: an authority decides about organisations that are not its own.
        case everywhere
        /// Those of the providers that the organisation answers for (``ProviderRemit``).
        case remit
        /// Everybody's, for who holds the role in the installation itself; nobody's in any other organisation.
        case installation
    }

    package let table: [Role: [Permission: Scope]]

    package init(_ table: [Role: [Permission: Scope]]) { self.table = table }

    package static let standard = AccessPolicy([
        .learner: [.manageOwnAccount: .own, .giveFeedback: .own],
        .designer: [.designCourses: .organisation, .answerReviews: .organisation],
        .approver: [.approveCourses: .organisation, .answerReviews: .organisation],
        .awarder: [.sealAwards: .organisation],
        .qualityAgency: [.conductReviews: .organisation, .suspendProviders: .remit],
        .nationalAuthority: [
            .keepRegister: .everywhere, .suspendProviders: .remit, .publishTrustedList: .everywhere,
        ],
        .recognitionOfficer: [:],
        .employer: [.giveFeedback: .own],
        .counsellor: [:],
        .funder: [:],
        .administrator: [
            .managePeople: .organisation, .searchAudit: .organisation, .sealAwards: .organisation,
            .maintainProvider: .organisation, .answerReviews: .organisation, .keepRegister: .installation,
            .publishTrustedList: .organisation,
        ],
    ])

    /// May this caller do this to that, and by which right?
    package func decide(_ principal: Principal, _ permission: Permission, on subject: AccessSubject) -> AccessDecision {
        if case .token(_, let scopes) = principal.means, !scopes.contains(permission) {
            return .refused(.notInToken(permission))
        }
        for standing in principal.standings {
            guard let scope = table[standing.role]?[permission],
                covers(scope, of: standing.organisation, principal, subject)
            else { continue }
            return .granted(
                AccessGround(permission, role: standing.role, organisation: standing.organisation, scope: scope))
        }
        return .refused(.noRight(permission))
    }

    private func covers(
        _ scope: Scope, of organisation: OrganisationReference?, _ principal: Principal, _ subject: AccessSubject
    ) -> Bool {
        switch (scope, subject) {
        case (.installation, _): organisation == .installation
        // An authority's reach ends at the installation itself: that is for those who run it.
        case (.everywhere, .organisation(.installation)): organisation == .installation
        case (_, .somewhere), (.everywhere, _): true
        case (.organisation, .everybodys): organisation == .installation
        case (.own, .everybodys): false
        case (.own, .person(let owner)): owner == principal.person
        case (.organisation, .organisation(let owner)):
            organisation.map { $0 == .installation || principal.isOne($0, with: owner) } == true
        case (.organisation, .provider(let remit)):
            organisation == .installation || organisation.map(remit.names.contains) == true
        case (.remit, .provider(let remit)):
            organisation == .installation || organisation.map(remit.isHeld) == true
        case (.remit, _): organisation == .installation
        case (.own, _), (.organisation, .person): false
        }
    }
}
