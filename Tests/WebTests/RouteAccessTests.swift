// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Awards
import Courses
import Foundation
import HTTPTypes
import Localization
import ProviderLists
import Providers
import QualityCycles
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
        "POST /people/remove": .managePeople, "GET /audit": .searchAudit, "GET /desk": .manageOwnAccount, "GET /authority/merge": .keepRegister,
        "POST /authority/merge": .keepRegister, "GET /authority/separate": .keepRegister,
        "POST /authority/separate": .keepRegister, "GET /authority/new": .keepRegister,
        "POST /authority/new": .keepRegister, "GET /authority/upload": .keepRegister,
        "POST /authority/upload": .keepRegister, "GET /authority/providers/{id}/edit": .keepRegister,
        "POST /authority/providers/{id}/edit": .keepRegister,
        "GET /authority/providers/{id}/notice": .suspendProviders,
        "POST /authority/providers/{id}/notice": .suspendProviders, "GET /authority/letters": .suspendProviders,
        "POST /authority/letters": .suspendProviders, "GET /my/providers/{id}/entry": .maintainProvider,
        "POST /my/providers/{id}/entry": .maintainProvider,
        // For those who keep the register or suspend; the keeper's right is the first that is asked.
        "GET /authority": .keepRegister, "GET /authority/providers/{id}": .keepRegister,
        "POST /account/identities/link": .manageOwnAccount, "GET /account/identities/link": .manageOwnAccount,
        "POST /account/identities/unlink": .manageOwnAccount,
        "GET /imports": .keepRegister, "POST /imports/preview": .keepRegister, "POST /imports/keep": .keepRegister,
        "POST /imports/undo": .keepRegister, "GET /imports/flags": .keepRegister, "POST /imports/flags": .keepRegister,
        "GET /imports/running/{token}": .keepRegister, "GET /imports/{id}": .keepRegister,
        "GET /imports/preview": .keepRegister, "GET /imports/keep": .keepRegister, "GET /imports/undo": .keepRegister,
        "GET /trusted-list/publish": .publishTrustedList, "POST /trusted-list/publish": .publishTrustedList,
        "GET /my/providers/{id}/courses": .answerReviews, "POST /my/providers/{id}/courses": .answerReviews,
        "GET /my/providers/{id}/courses/{course}": .answerReviews,
        "POST /my/providers/{id}/courses/{course}": .answerReviews,
        "GET /my/providers/{id}/courses/{course}/check": .answerReviews,
        "POST /my/providers/{id}/courses/{course}/check": .answerReviews,
        "GET /my/providers/{id}/courses/{course}/files/{digest}": .answerReviews,
        "GET /my/providers/{id}/feedback": .answerReviews, "POST /my/providers/{id}/feedback": .answerReviews,
        "GET /feedback/{round}": .giveFeedback, "POST /feedback/{round}": .giveFeedback,
        "GET /reviews": .conductReviews,
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
    /// Those of the guarded routes where the right to suspend opens as well.
    static let desk: Set<String> = ["GET /authority", "GET /authority/providers/{id}"]
    static let open: Set<String> = [
        "GET /", "GET /about", "GET /verify", "POST /verify", "GET /award", "POST /award/preview", "POST /award/seal",
        "GET /award/preview", "GET /award/seal", "GET /award/files/{token}", "GET /award/examples/{name}",
        "GET /assets/**", "GET /sign-in", "POST /sign-in", "GET /sign-in/sent", "GET /sign-in/link/{secret}",
        "POST /sign-in/link/{secret}", "GET /sign-in/first/{secret}", "POST /sign-in/first/{secret}",
        "POST /sign-in/with/{provider}", "GET /sign-in/with/{provider}", "GET /sign-in/with/{provider}/return",
        "GET /providers", "GET /providers.csv", "GET /providers/{id}",
        "GET /trusted-list", "POST /trusted-list/check", "GET /trusted-list/check", "GET /trusted-list/versions",
        "GET /trusted-list/versions/{number}",
        "GET /feedback/{round}/results",
        "GET /providers/{id}/reviews/{review}", "GET /providers/{id}/reviews/{review}/documents/{sha256}",
    ]

    static func routes() throws -> [RouteRegistry.Route] {
        struct NotHere: Error {}
        struct NoProviders: IdentityExchange {
            let providers: [IdentityProvider] = []
            func departure(
                to provider: IdentityProviderID, _ attempt: SignInAttempt, language: LanguageTag
            ) async throws(IdentityExchangeError) -> String { throw .unreachable }
            func arrival(
                from provider: IdentityProviderID, _ attempt: SignInAttempt, query: String
            ) async throws(IdentityExchangeError) -> AssertedIdentity { throw .unreachable }
            func signingOut(of provider: IdentityProviderID, returningTo address: String) async -> String? { nil }
        }
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
            exchange: NoProviders(), clock: clock, publicAddress: { "https://vidimus.example" })
        let (providers, quality) = (SQLProviderStore(database, clock: clock), SQLQualityStore(database))
        let nothing = ImportEvidence(store: quality, clock: clock) { _, _, _, _ in EvidenceReading(source: nil) }
        let evidence = EvidenceServices(store: quality, deqar: nothing, qdr: nothing, sha256: { _ in "" }, clock: clock)
        let services = WebServices(
            verify: { _, _ in throw NotHere() }, plan: { _, _ in throw NotHere() },
            issue: { _, _ in IssueReport(rows: [], stop: nil) }, preview: { _, _ in throw NotHere() },
            archive: { _ in throw NotHere() }, isSecret: { _ in false },
            providers: providers,
            register: RegisterServices(
                quality: quality, answers: QualityAnswers(quality, providers: providers),
                awards: SQLAwardStore(database), letters: SQLNoticeLetterStore(database)),
            accounts: accounts, evidence: evidence,
            lists: ListServices(
                store: SQLPublishedListStore(database),
                compile: CompileProviderList(
                    quality: quality, answers: QualityAnswers(quality, providers: providers)),
                publish: { _ in throw NotHere() }, verify: { _, _ in throw NotHere() }),
            cycles: QualityCycleServices(
                cycles: SQLCycleStore(database), feedback: SQLFeedbackStore(database),
                key: try #require(FeedbackKey(Array(repeating: 0, count: FeedbackKey.length))),
                successors: { try await providers.successors() }, clock: clock),
            reviews: ReviewServices(
                desk: ReviewDesk(
                    store: SQLReviewStore(database), providers: SQLProviderStore(database, clock: clock),
                    quality: SQLQualityStore(database), people: store, criteria: ReviewCriteria([]), clock: clock)
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
                    case .answerReviews: [.designer, .approver, .administrator].contains(role)
                    case .giveFeedback: true
                    case .searchAudit: role == .administrator && kind == .installation
                    case .keepRegister:
                        role == .nationalAuthority || role == .administrator && kind == .installation
                            || role == .qualityAgency && Self.desk.contains(Self.name(route))
                    case .suspendProviders: role == .nationalAuthority || role == .qualityAgency
                    case .maintainProvider: role == .administrator
                    // The list speaks of all: for authorities, and for those of the installation.
                    case .publishTrustedList:
                        role == .nationalAuthority || role == .administrator && kind == .installation
                    case .conductReviews: role == .qualityAgency
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
