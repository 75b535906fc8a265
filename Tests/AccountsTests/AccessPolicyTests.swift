// SPDX-License-Identifier: Apache-2.0

import Accounts
import TestSupport
import Testing

/// The policy against what was written down for it, role by role.
@Suite struct AccessPolicyTests {
    let policy = AccessPolicy.standard

    @Test func `has a row for every role`() {
        #expect(Set(policy.table.keys) == Set(Role.allCases))
    }

    @Test(arguments: Role.allCases, Permission.allCases)
    func `grants what the table says and nothing else`(_ role: Role, _ permission: Permission) {
        let isHeld = policy.table[role]?[permission] != nil || policy.table[.learner]?[permission] != nil
        let decision = policy.decide(.having(role), permission, on: .somewhere)
        #expect((decision.ground != nil) == isHeld)
        #expect(decision.ground == nil || decision.ground?.permission == permission)
    }

    @Test func `lets an awarder seal for one provider and not for another`() {
        let awarder = Principal.having(.awarder, in: .college)
        #expect(
            policy.decide(awarder, .sealAwards, on: .organisation(.college)).ground?.description
                == "sealAwards: awarder in provider/urn:example:college")
        #expect(policy.decide(awarder, .sealAwards, on: .organisation(.school)) == .refused(.noRight(.sealAwards)))
        #expect(policy.decide(awarder, .sealAwards, on: .installation) == .refused(.noRight(.sealAwards)))
    }

    @Test func `lets an administrator of the installation look after every organisation`() {
        let administrator = Principal.having(.administrator, in: .installation)
        for kind in OrganisationReference.Kind.allCases {
            let subject = AccessSubject.organisation(.sample(kind))
            #expect(policy.decide(administrator, .managePeople, on: subject).ground != nil, "\(kind)")
        }
    }

    @Test func `keeps an administrator of a provider to that provider`() {
        let administrator = Principal.having(.administrator, in: .college)
        #expect(policy.decide(administrator, .managePeople, on: .organisation(.college)).ground != nil)
        #expect(policy.decide(administrator, .managePeople, on: .organisation(.school)).ground == nil)
        #expect(policy.decide(administrator, .managePeople, on: .installation).ground == nil)
        #expect(policy.decide(administrator, .searchAudit, on: .installation).ground == nil)
    }

    @Test func `lets an authority decide about organisations that are not its own, but not about the installation`() {
        let authority = Principal.having(.nationalAuthority)
        #expect(policy.decide(authority, .suspendProviders, on: .organisation(.college)).ground != nil)
        #expect(policy.decide(authority, .suspendProviders, on: .installation).ground == nil)
    }

    @Test func `keeps what is a person's own to that person`() {
        let one = Principal.having(.learner)
        let other = Principal.having(.administrator, in: .installation)
        let owner = one.person.map(AccessSubject.person) ?? .somewhere
        #expect(policy.decide(one, .manageOwnAccount, on: owner).ground != nil)
        let stranger = Principal(
            person: PersonID(Randomness.system), memberships: other.memberships, means: other.means)
        #expect(policy.decide(stranger, .manageOwnAccount, on: owner).ground == nil)
    }

    @Test(arguments: Permission.allCases)
    func `gives a token no more than its scopes and no more than its person`(_ permission: Permission) {
        let without = Principal.having(.administrator, in: .installation, scopes: [])
        #expect(policy.decide(without, permission, on: .somewhere) == .refused(.notInToken(permission)))
        let learner = Principal.having(.learner, scopes: Set(Permission.allCases))
        let isHeld = policy.table[.learner]?[permission] != nil
        #expect((policy.decide(learner, permission, on: .somewhere).ground != nil) == isHeld)
    }

    @Test(arguments: Role.allCases, OrganisationReference.Kind.allCases)
    func `gives a role only in organisations that have it`(_ role: Role, _ kind: OrganisationReference.Kind) {
        let membership = Membership(role, in: .sample(kind), since: FixedClock.now)
        #expect((membership != nil) == role.kinds.contains(kind))
    }

    @Test func `reads a reference as it writes it`() {
        for kind in OrganisationReference.Kind.allCases {
            let reference = OrganisationReference.sample(kind)
            #expect(OrganisationReference(reference.description) == reference)
        }
        for text in ["", "provider", "provider/", "provider/a b", "bank/x", "/x"] {
            #expect(OrganisationReference(text) == nil, "\(text)")
        }
    }
}
