// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Messages
import TestSupport
import Vocabulary
import Web

/// The pages of accounts, with people as pages meet them.
enum AccountPageCases {
    typealias Case = PageSnapshotTests.Case

    static let all: [Case] =
        [
            Case(name: "sign-in", address: "/sign-in") { SignInPage(setting: $0, destination: "/award?a=1").render() },
            Case(name: "sign-in-providers", address: "/sign-in") {
                SignInPage(
                    setting: $0, destination: "/award",
                    providers: [
                        NamedChoice(id: "campus", name: "Campus <login>"),
                        NamedChoice(id: "other", name: "Ένας πάροχος με πολύ μεγάλο όνομα για το κουμπί του"),
                    ]
                ).render()
            },
            Case(name: "departure", address: "/sign-in/with/campus") {
                DeparturePage(
                    setting: $0, purpose: .signIn, provider: "Campus <login>", destination: "https://login.example.org/?a=b&c"
                ).render()
            },
            Case(name: "departure-out", address: "/sign-out") {
                DeparturePage(
                    setting: $0, purpose: .signOut, provider: "Campus", destination: "https://login.example.org/out"
                ).render()
            },
            Case(name: "sign-in-wrong", address: "/sign-in") {
                SignInPage(setting: $0, email: "\"><script>", problem: .badEmail).render()
            },
            Case(name: "sign-in-spent", address: "/sign-in") { SignInPage(setting: $0, problem: .spentLink).render() },
            Case(name: "link-sent", address: "/sign-in/sent") { LinkPage(setting: $0, step: .sent).render() },
            Case(name: "link-confirm", address: "/sign-in/link/0") {
                LinkPage(setting: $0, step: .confirm(secret: "0123")).render()
            },
            Case(name: "link-elsewhere", address: "/sign-in/link/0") {
                LinkPage(setting: $0, step: .anotherBrowser).render()
            },
            Case(name: "first-administrator", address: "/sign-in/first/0") {
                FirstAdministratorPage(setting: $0, secret: "0123", name: "<b>", email: "x", problem: .badEmail).render()
            },
            Case(name: "account", address: "/account") { setting in
                AccountPage(setting: setting, account: account(setting.wording)).render()
            },
            Case(name: "account-new-token", address: "/account/tokens") { setting in
                AccountPage(
                    setting: setting, account: account(setting.wording, newToken: "vidimus_0123"), problem: .noScope
                ).render()
            },
            Case(name: "people", address: "/people") { setting in
                let view = PeopleView(members, organisations: nil, in: setting.wording)
                return PeoplePage(setting: setting, people: view).render()
            },
            Case(name: "people-of-one", address: "/people") { setting in
                let view = PeopleView(
                    members, organisations: [college].compactMap(\.self), email: "x@y.zz", role: "awarder",
                    in: setting.wording)
                return PeoplePage(setting: setting, people: view, problem: .lastAdministrator).render()
            },
            Case(name: "audit", address: "/audit") { setting in
                let view = AuditView(entries, AuditSearch(actor: "operator"), in: setting.wording)
                return AuditPage(setting: setting, audit: view).render()
            },
            Case(name: "audit-nothing", address: "/audit?from=x") { setting in
                AuditPage(setting: setting, audit: AuditView([], AuditSearch(from: "x"), in: setting.wording)).render()
            },
            Case(name: "forbidden", address: "/audit") {
                ErrorPage(setting: $0, kind: .forbidden, code: "403", megabytes: 32).render()
            },
        ] + problems

    private static let problems: [Case] = IdentityProblemPage.Problem.allCases.map { problem in
        Case(name: "identity-\(problem.rawValue)", address: "/sign-in/with/campus/return") {
            IdentityProblemPage(setting: $0, problem: problem, provider: "Campus").render()
        }
    }

    private static let randomness = Randomness { count in Array(repeating: 7, count: count) }
    private static let college = OrganisationReference(.provider, "urn:example:college")

    static func person(_ email: String, _ name: String) -> Person? {
        EmailAddress(email).map {
            Person(id: PersonID(randomness), name: name, email: $0, language: .el, createdAt: FixedClock.now)
        }
    }

    static var memberships: [Membership] {
        [
            Membership(.administrator, in: .installation, since: FixedClock.now, acceptedAt: FixedClock.now),
            college.flatMap { Membership(.awarder, in: $0, since: FixedClock.now, acceptedAt: FixedClock.now) },
        ].compactMap(\.self)
    }

    static var members: [Member] {
        [person("eleni@example.org", "Ελένη <Παπαδοπούλου>"), person("new@example.org", "")].compactMap(\.self)
            .map { person in
                let invited = memberships.compactMap { Membership($0.role, in: $0.organisation, since: $0.since) }
                return Member(person: person, memberships: person.name.isEmpty ? invited : memberships)
            }
    }

    static func account(_ text: Wording, newToken: String? = nil) -> AccountView {
        let person = members[0].person
        let session = SessionID(randomness)
        let recognised = Recognised(
            principal: Principal(person: person.id, memberships: memberships, means: .session(session)), person: person)
        let other = SessionID(Randomness { count in Array(repeating: 9, count: count) })
        let sessions = [(session, "Firefox, Linux"), (other, "")].map { id, device in
            Session(
                id: id, person: person.id, hash: Secret(randomness).hash, means: .link, device: device,
                startedAt: FixedClock.now, seenAt: FixedClock.later(600))
        }
        let token = APIToken(
            id: TokenID(randomness), person: person.id, name: "Export & <more>", hash: Secret(randomness).hash,
            scopes: [.sealAwards, .searchAudit], createdAt: FixedClock.now, usedOn: PlainDate("2026-06-20"))
        return AccountView(
            recognised, sessions: sessions, tokens: [token], grantable: [.sealAwards, .searchAudit],
            rights: (people: true, audit: true), newToken: newToken, in: text)
    }

    static var entries: [AuditEntry] {
        let person = PersonID(randomness)
        let first = AuditEntry(
            AuditEvent(
                .roleGiven, by: .person(person), on: .person(person),
                right: "managePeople: administrator in installation/this",
                details: ["role": "awarder", "organisation": "provider/urn:example:college"], at: FixedClock.now),
            after: nil)
        let second = AuditEntry(
            AuditEvent(.auditVerified, by: .localOperator, on: .auditLog, right: "operator", at: FixedClock.later(60)),
            after: (first.sequence, first.hash))
        return [second, first]
    }
}
