// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Awards
import Courses
import Foundation
import HTTPTypes
import Localization
import Reviews
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing
import Vocabulary
import Web

/// Every role against every route, both taken from where they are declared.
@Suite struct RouteAccessTests {
    /// What each route needs, written down apart from the code that declares it; everything else is for everybody.
    static let guarded: [String: Permission] = [
        "GET /account": .manageOwnAccount, "GET /account/name": .manageOwnAccount,
        "GET /account/tokens": .manageOwnAccount, "POST /account/name": .manageOwnAccount,
        "POST /account/sessions/end": .manageOwnAccount, "POST /account/sessions/end-others": .manageOwnAccount,
        "POST /account/tokens": .manageOwnAccount, "POST /account/tokens/revoke": .manageOwnAccount,
        "POST /sign-out": .manageOwnAccount, "GET /people": .managePeople, "GET /people/invite": .managePeople,
        "GET /people/remove": .managePeople, "POST /people/invite": .managePeople,
        "POST /people/remove": .managePeople, "GET /audit": .searchAudit, "GET /reviews": .conductReviews,
        "GET /reviews.csv": .conductReviews, "GET /reviews/{review}": .conductReviews,
        "GET /reviews/{review}/criteria/{code}": .conductReviews,
        "GET /reviews/{review}/documents/{sha256}": .conductReviews, "GET /my/providers/{id}": .answerReviews,
        "GET /my/providers/{id}/reviews": .answerReviews, "POST /my/providers/{id}/reviews": .answerReviews,
        "GET /my/providers/{id}/reviews/{review}": .answerReviews,
        "GET /my/providers/{id}/reviews/{review}/documents/{sha256}": .answerReviews,
    ].merging(reviewForms) { first, _ in first }

    /// The forms of both sides of a review; a reload of each leads back to its page.
    static let reviewForms: [String: Permission] = {
        let agency = [
            "accept", "decline", "panel", "visit", "held", "finding", "document", "send", "close", "judge", "decide",
            "answer", "publish",
        ]
        let provider = ["comment", "waive", "appeal", "complain", "withdraw"]
        var forms: [String: Permission] = [:]
        for method in ["GET", "POST"] {
            for form in agency { forms["\(method) /reviews/{review}/\(form)"] = .conductReviews }
            for form in provider {
                forms["\(method) /my/providers/{id}/reviews/{review}/\(form)"] = .answerReviews
            }
        }
        return forms
    }()
    static let open: Set<String> = [
        "GET /", "GET /about", "GET /verify", "POST /verify", "GET /award", "POST /award/preview", "POST /award/seal",
        "GET /award/preview", "GET /award/seal", "GET /award/files/{token}", "GET /award/examples/{name}",
        "GET /assets/**", "GET /sign-in", "POST /sign-in", "GET /sign-in/sent", "GET /sign-in/link/{secret}",
        "POST /sign-in/link/{secret}", "GET /sign-in/first/{secret}", "POST /sign-in/first/{secret}",
        "GET /providers", "GET /providers.csv", "GET /providers/{id}", "GET /providers/{id}/reviews/{review}",
        "GET /providers/{id}/reviews/{review}/documents/{sha256}",
    ]

    static func routes() throws -> [RouteRegistry.Route] {
        struct NotHere: Error {}
        struct NoMail: MailSending {
            func send(_ letter: Letter) async throws {}
        }
        let folder = try TemporaryDirectory()
        let database = try SQLiteFile(at: folder.file("routes.sqlite"), now: FixedClock.now)
        let (store, clock) = (SQLAccountStore(database), Clock.fixed(FixedClock.now))
        let accounts = AccountServices(
            store: store, audit: SQLAuditLog(database), cookie: SessionCookie(isSecure: true), limits: Guard(clock: clock),
            mail: NoMail(),
            firstAdministrator: FirstAdministrator(
                people: store, open: OpenSession(store: store, clock: clock), clock: clock),
            clock: clock, publicAddress: { "https://vidimus.example" })
        let services = WebServices(
            verify: { _, _ in throw NotHere() }, plan: { _, _ in throw NotHere() },
            issue: { _, _ in IssueReport(rows: [], stop: nil) }, preview: { _, _ in throw NotHere() },
            archive: { _ in throw NotHere() }, isSecret: { _ in false },
            providers: SQLProviderStore(database, clock: clock), accounts: accounts,
            reviews: ReviewServices(
                desk: ReviewDesk(
                    store: SQLReviewStore(database), providers: SQLProviderStore(database, clock: clock),
                    quality: SQLQualityStore(database), people: store, clock: clock)
            ) { _, _ in throw NotHere() },
            publicAddress: { "https://vidimus.example" })
        var registry = RouteRegistry()
        WebRoutes(services: services, assets: try AssetStore()).add(to: &registry)
        return registry.routes
    }

    static func name(_ route: RouteRegistry.Route) -> String { "\(route.method.rawValue) \(route.path)" }

    static func caller(
        _ role: Role, _ kind: OrganisationReference.Kind?, scopes: Set<Permission>? = nil
    ) throws -> Caller {
        let email = try #require(EmailAddress("a@example.org"))
        let place = kind.flatMap { $0 == .installation ? .installation : OrganisationReference($0, "urn:example:x") }
        let memberships = place.flatMap { Membership(role, in: $0, since: FixedClock.now) }.map { [$0] } ?? []
        let id = PersonID(.system)
        let person = Person(
            id: id, name: "", email: email, language: .en, createdAt: FixedClock.now)
        let principal = Principal(
            person: id, memberships: memberships,
            means: scopes.map { .token(TokenID(.system), scopes: $0) } ?? .session(SessionID(.system)))
        let recognised = Recognised(principal: principal, person: person)
        return scopes == nil ? .person(recognised, formToken: "") : .program(recognised)
    }

    @Test func `knows every route there is`() throws {
        let names = try Self.routes().map(Self.name)
        #expect(Set(names).count == names.count, "no route twice")
        #expect(Set(names) == Self.open.union(Self.guarded.keys))
    }

    @Test(arguments: Role.allCases) func `lets each role in where it may go, and nowhere else`(_ role: Role) throws {
        let gate = RouteGate()
        let kinds: [OrganisationReference.Kind?] = role.kinds.isEmpty ? [nil] : Array(role.kinds)
        for route in try Self.routes() {
            for kind in kinds {
                let answer = gate.answer(try Self.caller(role, kind), at: route.access)
                guard let permission = Self.guarded[Self.name(route)] else {
                    #expect(answer == .admitted, "\(Self.name(route))")
                    continue
                }
                // In words: one's own account is everybody's; people are for administrators; the log is for those of
                // the installation; an agency reviews, and who speaks for a provider answers.
                let mayEnter =
                    switch permission {
                    case .manageOwnAccount: true
                    case .managePeople: role == .administrator
                    case .searchAudit: role == .administrator && kind == .installation
                    case .conductReviews: role == .qualityAgency
                    case .answerReviews: [.designer, .approver, .administrator].contains(role)
                    default: false
                    }
                #expect(answer == (mayEnter ? .admitted : .refused(.noRight(permission))), "\(Self.name(route)) \(role) \(String(describing: kind))")
            }
        }
    }

    @Test func `lets nobody in who has not said who they are, but where everybody may go`() throws {
        let gate = RouteGate()
        for route in try Self.routes() {
            let isOpen = Self.open.contains(Self.name(route))
            #expect(gate.answer(.nobody, at: route.access) == (isOpen ? .admitted : .signInFirst), "\(Self.name(route))")
            for trouble in [Caller.Trouble.unknownToken, .tokenInAddress, .tooManyGuesses(wait: 1)] {
                #expect(gate.answer(.turnedAway(trouble), at: route.access) == .turnedAway(trouble))
            }
            let unavailable = gate.answer(.turnedAway(.unavailable), at: route.access)
            #expect(unavailable == (isOpen ? .admitted : .turnedAway(.unavailable)))
        }
    }

    @Test func `lets a program without scopes in nowhere but where everybody may go`() throws {
        let gate = RouteGate()
        for route in try Self.routes() {
            let answer = gate.answer(try Self.caller(.administrator, .installation, scopes: []), at: route.access)
            let expected = Self.guarded[Self.name(route)].map { RouteGate.Answer.refused(.notInToken($0)) } ?? .admitted
            #expect(answer == expected)
        }
    }
}
