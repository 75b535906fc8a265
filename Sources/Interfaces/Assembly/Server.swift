// SPDX-License-Identifier: Apache-2.0

package import API
import Accounts
import Awards
import Documents
import Foundation
import HTTPTypes
package import Hummingbird
import HummingbirdCore
import JSONTree
package import Logging
import Mail
import Metrics
import NIOCore
import Providers
import QualityCycles
import Reviews
import ServiceLifecycle
import UnixSignals
import Verifications
import Vocabulary
import Web

/// The server: pages, the interface for programs, and what operators ask.
package struct Server: Sendable {
    /// Room for this many of the largest files at one time.
    private static let mostFilesHeld = 16

    private let configuration: ServerConfiguration
    private let services: Services
    private let verifications: VerificationService
    private let metrics: MetricRegistry
    private let secret: SealingSecret
    private let address: PublicAddress
    private let demo: DemoSet
    private let exchange: any IdentityExchange
    private let logger: Logger

    package init(
        _ configuration: ServerConfiguration, services: Services, demo: DemoSet, metrics: MetricRegistry, logger: Logger
    ) throws {
        self.configuration = configuration
        self.services = services
        self.demo = demo
        self.metrics = metrics
        self.logger = logger
        self.exchange = Self.exchange(configuration, services, logger)
        self.secret = SealingSecret()
        self.address = PublicAddress(configuration)
        let limits = JSONLimits(maxBytes: configuration.maximumBytes)
        let verifier = Verifications.Verifier(
            anchors: try services.anchors(configuration), limits: limits, quality: services.quality.inquiry)
        self.verifications = VerificationService(verifier, clock: services.clock)
    }

    /// Listens and answers until the process is told to stop; running requests are finished first.
    ///
    /// - Parameter started: Called once with the address and the secret, when requests are answered.
    package func run(started: @escaping @Sendable (_ address: String, _ secret: String) -> Void) async throws {
        let (address, secret) = (address, secret.text)
        let router = try routing().router
        let application = Application(
            router: router,
            server: .http1(
                configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(Int64(configuration.silenceSeconds)))),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    configuration.maximumConnections, logger: logger)),
            onServerRunning: { channel in
                channel.localAddress?.port.map(address.bind)
                started(address.text, secret)
            },
            logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [application, try cycleClock()], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ))
        do {
            try await group.run()
        } catch let error as ServerStartError {
            throw error
        } catch {
            throw ServerStartError(error, configuration)
        }
    }

    /// The reminders and closings that nobody has to ask for.
    private func cycleClock() throws -> CycleClock {
        let (house, address) = (services.cycles, address)
        return CycleClock(
            rounds: KeepRounds(house.desk, store: house.feedback),
            remind: house.remind(
                people: services.accounts.store, mail: try mail(), daysBefore: configuration.reminderDays,
                address: { address.text }),
            interval: .seconds(Int64(configuration.reminderMinutes) * 60), logger: logger)
    }

    private func mail() throws -> MailSpool {
        let host = configuration.publicURL.flatMap { URL(string: $0)?.host() } ?? "localhost"
        return try MailSpool(directory: services.data.mailSpool, sender: host, clock: services.clock)
    }

    /// What answers requests, with every route of the server and who may ask for it.
    package func routing() throws -> (router: Router<AppContext>, routes: RouteRegistry) {
        let pages = WebRoutes(services: try webServices(), assets: try AssetStore())
        let routes = registry(pages)
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AccessLog(metrics: metrics))
        router.add(middleware: ForwardedPeer(configuration.proxies))
        router.add(middleware: SecurityHeaders())
        router.add(
            middleware: Authentication(
                sessions: services.accounts.sessions, tokens: services.accounts.tokens, cookie: cookie,
                limits: services.accounts.limits,
                successors: { [providers = services.providers] in try await providers.successors() }))
        router.add(middleware: ErrorResponses(routes: RouteTable(routes)) { pages.errorPage($0, $1, $2) })
        router.add(middleware: AllowedHosts(configuration.hosts))
        router.add(middleware: SameOrigin(hosts: configuration.hosts, publicAddress: configuration.publicURL))
        router.add(middleware: BodyBudget(maximumBytes: Self.mostFilesHeld * configuration.maximumBytes))
        routes.install(on: router)
        return (router, routes)
    }

    private func registry(_ pages: WebRoutes) -> RouteRegistry {
        var routes = RouteRegistry()
        VerificationRoutes(verifications, maximumBytes: configuration.maximumBytes).add(to: &routes)
        ProviderRoutes(services.providers).add(to: &routes)
        ProviderHistoryRoutes(services.quality).add(to: &routes)
        services.lists.routes(clock: services.clock).add(to: &routes)
        ReviewRoutes(services.reviews.store, providers: services.providers).add(to: &routes)
        let evidence = EvidenceServices(services.evidence, clock: services.clock)
        ImportRoutes(
            evidence.store, imports: ["deqar": evidence.deqar, "qdr": evidence.qdr], sha256: evidence.sha256,
            clock: evidence.clock, maximumBytes: configuration.maximumBytes
        ).add(to: &routes)
        AuditRoutes(services.audit).add(to: &routes)
        OperationsRoutes(metrics: metrics) { await services.isReady() }.add(to: &routes)
        pages.add(to: &routes)
        return routes
    }

    private var cookie: SessionCookie {
        SessionCookie(isSecure: configuration.publicURL?.hasPrefix("https://") == true)
    }

    private func accountServices() throws -> AccountServices {
        let (accounts, address) = (services.accounts, address)
        return AccountServices(
            store: accounts.store, audit: services.audit, cookie: cookie, limits: accounts.limits,
            mail: try mail(),
            firstAdministrator: accounts.firstAdministrator, exchange: exchange, clock: services.clock,
            publicAddress: { address.text })
    }

    private func webServices() throws -> WebServices {
        let (services, verifications, secret, address) = (services, verifications, secret, address)
        return WebServices(
            verify: { try await verifications.verify($0, at: $1) },
            plan: { try await services.awarding.planAwards(course: $0, learners: $1) },
            issue: { plan, deliver in
                do {
                    let issue = try await services.awarding.issueAwards(for: plan.course)
                    return await issue(plan, deliver: deliver)
                } catch {
                    let rows = plan.rows.map { IssueReport.Row(number: $0.number, outcome: .notReached) }
                    return IssueReport(rows: rows, stop: .sealing(row: plan.rows.first?.number ?? 1, error))
                }
            },
            preview: { try await services.awarding.preview($0, in: $1) },
            archive: { files in
                let entries = files.map { ZipArchive.Entry(name: $0.name, bytes: $0.bytes) }
                return try ZipArchive(entries, modified: services.clock.now()).bytes
            },
            isSecret: { await secret.accepts($0) }, providers: services.providers,
            register: services.register, accounts: try accountServices(),
            evidence: EvidenceServices(services.evidence, clock: services.clock),
            lists: services.lists.pages(anchors: try services.anchors(configuration), publicAddress: { address.text }),
            cycles: try services.cycles.pages(),
            reviews: ReviewServices(desk: services.reviews) {
                try await services.quality.answer($0, on: $1, for: .anything)
            },
            samples: demo.samples,
            examples: demo.examples,
            publicAddress: { address.text },
            maximumBytes: configuration.maximumBytes, clock: services.clock)
    }
}
