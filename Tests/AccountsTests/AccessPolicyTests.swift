// SPDX-License-Identifier: Apache-2.0

import Accounts
import Providers
import TestSupport
import Testing
import Vocabulary

/// The policy against what was written down for it, role by role.
@Suite struct AccessPolicyTests {
    let policy = AccessPolicy.standard

    @Test func `has a row for every role`() {
        #expect(Set(policy.table.keys) == Set(Role.allCases))
    }

    @Test(arguments: Role.allCases, Permission.allCases)
    func `grants what the table says and nothing else`(_ role: Role, _ permission: Permission) {
        let isHeld = policy.table[role]?[permission] != nil || policy.table[.learner]?[permission] != nil
        let place: OrganisationReference? = role == .administrator ? .installation : nil
        let decision = policy.decide(.having(role, in: place), permission, on: .somewhere)
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
        #expect(policy.decide(authority, .keepRegister, on: .organisation(.college)).ground != nil)
        #expect(policy.decide(authority, .keepRegister, on: .installation).ground == nil)
        #expect(policy.decide(authority, .suspendProviders, on: .installation).ground == nil)
    }

    private func provider(_ country: String, reviewedBy agencies: [String] = []) throws -> AccessSubject {
        let place = ProviderPlace(country: try #require(CountryCode(country)), isSeat: true)
        return .provider(
            ProviderRemit(
                names: [try #require(ProviderID("urn:example:p"))], places: [place].compactMap(\.self),
                agencies: Set(try agencies.map { try #require(AgencyID($0)) })))
    }

    @Test(arguments: [("FI", true), ("FI-karvi", true), ("GR", false), ("urn:example:x", false), ("FINLAND", false)])
    func `lets a national authority suspend where its own country has the seat`(_ name: String, _ may: Bool) throws {
        let authority = Principal.having(
            .nationalAuthority, in: OrganisationReference(.nationalAuthority, name))
        #expect((policy.decide(authority, .suspendProviders, on: try provider("FI")).ground != nil) == may)
    }

    @Test func `lets an agency suspend whom it has reviewed, and an administrator nobody`() throws {
        let agency = Principal.having(.qualityAgency, in: OrganisationReference(.qualityAgency, "20"))
        #expect(policy.decide(agency, .suspendProviders, on: try provider("FI", reviewedBy: ["20", "21"])).ground != nil)
        #expect(policy.decide(agency, .suspendProviders, on: try provider("FI", reviewedBy: ["21"])).ground == nil)
        let administrator = Principal.having(.administrator, in: .installation)
        #expect(
            policy.decide(administrator, .suspendProviders, on: try provider("FI", reviewedBy: ["20"])).ground == nil)
        #expect(policy.decide(.localOperator, .suspendProviders, on: try provider("FI")).ground != nil)
    }

    @Test func `keeps the register to authorities and the installation's administrators`() throws {
        let own = try #require(OrganisationReference(.provider, "urn:example:p"))
        let ofProvider = Principal.having(.administrator, in: own)
        #expect(policy.decide(ofProvider, .keepRegister, on: .somewhere).ground == nil)
        #expect(policy.decide(ofProvider, .keepRegister, on: try provider("FI")).ground == nil)
        #expect(policy.decide(ofProvider, .maintainProvider, on: try provider("FI")).ground != nil)
        let other = Principal.having(.administrator, in: .college)
        #expect(policy.decide(other, .maintainProvider, on: try provider("FI")).ground == nil)
        let root = Principal.having(.administrator, in: .installation)
        #expect(policy.decide(root, .keepRegister, on: try provider("FI")).ground != nil)
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

    @Test func `acts for all ids of a body that was merged, and for nothing else`() throws {
        let ids = try ["first", "second", "third", "other"].map { try #require(ProviderID("urn:x:\($0)")) }
        let organisations = ids.compactMap(OrganisationReference.provider)
        let approver = Principal.having(.approver, in: organisations[0])
        func may(_ principal: Principal) -> [Bool] {
            organisations.map { policy.decide(principal, .approveCourses, on: .organisation($0)).ground != nil }
        }
        #expect(may(approver) == [true, false, false, false])
        #expect(may(approver.following([ids[0]: ids[1]])) == [true, true, false, false])
        #expect(may(approver.following([ids[1]: ids[0]])) == [true, true, false, false])
        let merged = approver.following([ids[0]: ids[2], ids[1]: ids[2]])
        #expect(may(merged) == [true, true, true, false])
        let agency = try #require(OrganisationReference(.qualityAgency, "urn:x:second"))
        #expect(policy.decide(merged, .approveCourses, on: .organisation(agency)).ground == nil)
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
