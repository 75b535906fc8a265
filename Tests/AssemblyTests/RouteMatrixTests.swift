// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Assembly
import Commands
import Courses
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Logging
import NIOCore
import NIOEmbedded
import Providers
import QualityCycles
import Reviews
import TestSupport
import Testing
import Vocabulary

/// Every role against every route of the whole server: the routes from the registry that the server installs, the roles
/// from where they are declared. What the server answers must be what the policy table says.
@Suite struct RouteMatrixTests {
    /// Somebody who asks, and with what.
    struct Asker: Sendable {
        let label: String
        let principal: Principal?
        /// The session's secret, or the text of a token.
        var session: Secret?
        var token: String?
    }

    private let folder: TemporaryDirectory
    private let services: Services
    private let server: Server

    init() async throws {
        folder = try TemporaryDirectory()
        var request = ServeRequest()
        request.port = 0
        request.dataDirectory = folder.url.path
        let reader = try await ConfigurationSources.reader(request)
        let configuration = try ServerConfiguration(reader: reader, defaultDataDirectory: folder.url.path)
        services = try Services(dataDirectory: configuration.dataDirectory, clock: .fixed(FixedClock.now))
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        server = try Server(configuration, services: services, demo: .empty, metrics: MetricRegistry(), logger: logger)
    }

    /// Where a role can be held: in the organisation that addresses name, in another one, in the installation.
    private static func places(of role: Role) -> [(label: String, place: OrganisationReference?)] {
        guard !role.kinds.isEmpty else { return [("everywhere", nil)] }
        return role.kinds.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
            kind == .installation
                ? [("in the installation", OrganisationReference.installation)]
                : [
                    ("in its own \(kind)", OrganisationReference(kind, "own")),
                    ("in another \(kind)", OrganisationReference(kind, "another")),
                ]
        }
    }

    private func person(_ label: String, _ role: Role, in place: OrganisationReference?) async throws -> PersonID {
        let email = try #require(EmailAddress("\(abs(label.hashValue))@example.org"))
        let newcomer = Person(
            id: PersonID(.system), name: "", email: email, language: .en, createdAt: FixedClock.now)
        let event = AuditEvent(
            .accountOpened, by: .localOperator, on: .person(newcomer.id), right: "test", at: FixedClock.now)
        let person = try await services.accounts.store.find(orAdd: newcomer, recording: event)
        if let membership = place.flatMap({ Membership(role, in: $0, since: FixedClock.now) }) {
            _ = try await services.accounts.store.give(membership, to: person.id, recording: event)
        }
        return person.id
    }

    private func open(_ person: PersonID) async throws -> Secret {
        try await OpenSession(store: services.accounts.store, clock: services.clock)(
            for: person, by: .link, device: "", replacing: nil)
    }

    private func token(_ person: PersonID, _ scopes: Set<Permission>) async throws -> String {
        let secret = Secret(.system)
        let token = APIToken(
            id: TokenID(.system), person: person, name: "t", hash: secret.hash, scopes: scopes,
            createdAt: FixedClock.now)
        let event = AuditEvent(
            .tokenCreated, by: .person(person), on: .token(token.id), right: "test", at: FixedClock.now)
        try await services.accounts.store.add(token, recording: event)
        return APIToken.prefix + secret.text
    }

    /// Everybody there is: each role in each kind of place by a session; one with every right by tokens; nobody.
    private func askers() async throws -> [Asker] {
        var askers = [Asker(label: "nobody", principal: nil)]
        for role in Role.allCases {
            for (label, place) in Self.places(of: role) {
                let name = "\(role) \(label)"
                let id = try await person(name, role, in: place)
                let member = try #require(try await services.accounts.store.member(id))
                let session = try await open(id)
                let sessionID = try #require(try await services.accounts.store.session(session.hash)).id
                askers.append(
                    Asker(
                        label: name,
                        principal: Principal(person: id, memberships: member.memberships, means: .session(sessionID)),
                        session: session))
                let all = Set(Permission.allCases)
                for scopes in [all] + Permission.allCases.map({ all.subtracting([$0]) }) where role == .administrator {
                    let missing = all.subtracting(scopes).first.map { " without \($0)" } ?? ""
                    askers.append(
                        Asker(
                            label: "\(name) by a token\(missing)",
                            principal: Principal(
                                person: id, memberships: member.memberships,
                                means: .token(TokenID(.system), scopes: scopes)),
                            token: try await token(id, scopes)))
                }
            }
        }
        return askers
    }

    /// A request as a browser or a program sends it, with the form's token where there is a session.
    private func request(
        _ route: RouteRegistry.Route, _ asker: Asker, naming names: [String: String] = [:]
    ) -> Request {
        let path = route.path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            segment == "**" ? "nothing" : segment.hasPrefix("{") ? names[String(segment)] ?? "own" : String(segment)
        }.joined(separator: "/")
        var head = HTTPRequest(method: route.method, scheme: "http", authority: "localhost", path: path)
        head.headerFields[.accept] = "text/html"
        var body = ""
        if let session = asker.session {
            head.headerFields[.cookie] = "vidimus-session=\(session.text)"
            body = "form-token=\(session.derived(for: "form"))"
        }
        if let token = asker.token { head.headerFields[.authorization] = "Bearer \(token)" }
        if route.method != .get { head.headerFields[.contentType] = "application/x-www-form-urlencoded" }
        return Request(
            head: head, body: RequestBody(buffer: ByteBuffer(string: route.method == .get ? "" : body)))
    }

    private func context(_ number: Int) -> AppContext {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "\(number)"
        var context = AppContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        // Each from an address of its own: the limits on guessing have tests of their own.
        context.peer = "10.0.\(number / 250 % 250).\(number % 250)-\(number)"
        return context
    }

    /// What the table says to somebody at a route, before the route looks at the very thing.
    private func isAdmitted(_ asker: Asker, _ route: RouteRegistry.Route) -> Bool {
        let asked: [(permission: Permission, subject: AccessSubject)]
        switch route.access {
        case .everyone: return true
        case .permission(let permission, let subject): asked = [(permission, subject)]
        case .oneOf(let permissions): asked = permissions.map { ($0, .somewhere) }
        }
        // A session counts for nothing where programs send.
        guard let principal = asker.principal, !(route.ignoresSession && asker.session != nil) else { return false }
        return asked.contains { AccessPolicy.standard.decide(principal, $0.permission, on: $0.subject).ground != nil }
    }

    @Test func `the server lets in whom the policy lets in, and nobody else`() async throws {
        let (router, registry) = try server.routing()
        let responder = router.buildResponder()
        let askers = try await askers()
        #expect(registry.routes.count > 40)
        var (pairs, refusedByThing) = (0, 0)
        for route in registry.routes {
            let name = "\(route.method) \(route.path)"
            for var asker in askers {
                // Some routes end sessions.
                if let session = asker.session, let person = asker.principal?.person,
                    try await services.accounts.store.session(session.hash) == nil
                {
                    asker.session = try await open(person)
                }
                pairs += 1
                let response = try await responder.respond(to: request(route, asker), context: context(pairs))
                let location = response.headers[.location] ?? ""
                let isSentToSignIn = response.status == .seeOther && location.hasPrefix("/sign-in?next=")
                if isAdmitted(asker, route) {
                    #expect(response.status != .unauthorized && !isSentToSignIn, "\(asker.label) at \(name)")
                    if response.status == .forbidden {
                        // Only a route whose right must be asked again about the very thing may still say no.
                        refusedByThing += 1
                        #expect(Self.asksAgain(route), "\(asker.label) at \(name) was refused")
                    }
                } else if asker.principal == nil || route.ignoresSession && asker.session != nil {
                    #expect(response.status == .unauthorized || isSentToSignIn, "\(asker.label) at \(name): \(response.status)")
                } else {
                    #expect(response.status == .forbidden, "\(asker.label) at \(name): \(response.status)")
                }
            }
        }
        print("routes: \(registry.routes.count), askers: \(askers.count), pairs: \(pairs), refused about the very thing: \(refusedByThing)")
    }

    // MARK: The things of one organisation

    /// Whose the things are that the addresses below this beginning name.
    private static let owners: [(beginning: String, owner: AccessSubject)] = {
        guard let id = ProviderID("own"), let provider = OrganisationReference.provider(id),
            let agency = OrganisationReference(.qualityAgency, "own"), let finland = CountryCode("FI"),
            let seat = ProviderPlace(country: finland, isSeat: true)
        else { return [] }
        return [
            ("/my/providers/{id}", .organisation(provider)), ("/reviews/{review}", .organisation(agency)),
            ("/authority/providers/{id}", .provider(ProviderRemit(names: [id], places: [seat], agencies: []))),
        ]
    }()

    /// Addresses with a name in them that are nobody's own: each person's own answer, and the register's imports.
    private static let ownerless = [
        "/feedback/{round}", "/imports/{id}", "/imports/running/{token}", "/api/imports/{id}", "/api/imports/{id}/undo",
    ]

    /// Puts the things in place that the addresses name: a provider, its course, an agency's review of it.
    private func things() async throws -> [String: String] {
        let (own, another) = (try #require(ProviderID("own")), try #require(ProviderID("another")))
        let finland = try #require(CountryCode("FI"))
        let place = try #require(ProviderPlace(country: finland, isSeat: true))
        let actor = try #require(ActorID("test"))
        let deed = Deed(actor, right: "test")
        for id in [own, another] {
            let entry = try RegisteredProvider(
                id: id, kinds: [.company], names: [ProviderName(.legal, LocalizedText("School", language: .en))],
                places: [place])
            _ = try await services.providers.apply(
                [ProviderEdit(entry, after: 0)], ProviderChange(.registered, by: actor, at: FixedClock.now), by: deed,
                sharing: .admitted)
        }
        let file = Array(
            try Data(
                contentsOf: URL(filePath: #filePath).appending(path: "../../../Demo/data-literacy/course.yaml").standardized))
        let course = try #require(CourseFile.read(file).course)
        let digest = FileDigest(of: file)
        let key = CycleKey(provider: own, course: course.id)
        let person = PersonID(.system)
        let entry = CycleEntry(
            number: 1, step: .uploaded(digest, version: course.version, title: course.title), by: person,
            at: FixedClock.now)
        let event = AuditEvent(
            .accountOpened, by: .localOperator, on: .person(person), right: "test", at: FixedClock.now)
        #expect(try await services.cycles.cycles.add(entry, file: file, to: key, recording: event))
        let agency = try #require(AgencyID("own"))
        let review = Review(
            ReviewID(.system),
            ReviewRequest(provider: own, agency: agency, purpose: try ReviewText("We want to know.", for: .purpose)),
            by: ReviewDeed(deed, at: FixedClock.now))
        let addition = try #require(ReviewAddition(review))
        #expect(try await services.reviews.store.append(addition) == .kept)
        return [
            "{id}": "own", "{course}": course.id.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
            "{digest}": digest.text, "{review}": review.id.text, "{code}": "1", "{sha256}": String(repeating: "0", count: 64),
        ]
    }

    @Test func `what belongs to an organisation is shown to its own people, and to nobody of another`() async throws {
        let (router, registry) = try server.routing()
        let responder = router.buildResponder()
        let names = try await things()
        var (shown, refused) = (0, 0)
        for route in registry.routes where route.path.contains("{") {
            if case .everyone = route.access { continue }
            let name = "\(route.method) \(route.path)"
            guard let owner = Self.owners.first(where: { route.path.hasPrefix($0.beginning) })?.owner else {
                #expect(Self.ownerless.contains(route.path), "nobody's thing stands at \(name)")
                continue
            }
            let permissions: [Permission] =
                switch route.access {
                case .everyone: []
                // Only who designs courses answers the points of a check.
                case .permission where route.path.hasSuffix("/check"): [.designCourses]
                case .permission(let permission, _): [permission]
                case .oneOf(let permissions): permissions
                }
            for asker in try await askers() {
                guard let principal = asker.principal, asker.session != nil else { continue }
                let isTheirs = permissions.contains {
                    AccessPolicy.standard.decide(principal, $0, on: owner).ground != nil
                }
                // What its own people send would change the things; it has tests of its own.
                guard !isTheirs || route.method == .get else { continue }
                let response = try await responder.respond(
                    to: request(route, asker, naming: names), context: context(shown + refused))
                if isTheirs {
                    shown += 1
                    // No document is attached, no panel sits: what is not there is no refusal.
                    let isAbsent = ["{sha256}", "{code}"].contains { route.path.contains($0) } && response.status == .notFound
                    #expect(response.status.code < 400 || isAbsent, "\(asker.label) at \(name): \(response.status)")
                } else {
                    refused += 1
                    // The addresses of forms lead back to the workspace, which then refuses.
                    let isRefused =
                        [.forbidden, .notFound].contains(response.status)
                        || route.method == .get && response.status == .seeOther
                    #expect(isRefused, "\(asker.label) at \(name): \(response.status)")
                }
            }
        }
        #expect(shown > 30 && refused > 300)
        print("things of an organisation: shown \(shown) times, refused \(refused) times")
    }

    /// Routes for everybody, and those for whoever holds a right somewhere, decide about the thing themselves.
    private static func asksAgain(_ route: RouteRegistry.Route) -> Bool {
        guard case .permission(_, let subject) = route.access else { return true }
        return subject == .somewhere
    }
}
