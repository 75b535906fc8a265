// SPDX-License-Identifier: Apache-2.0

import API
package import Accounts
import Awards
package import Commands
import Courses
import Credentials
import Crypto
import Documents
import Foundation
import Frameworks
import JAdES
import JOSE
import Keys
import Localization
import Logging
import Mail
import Messages
import Metrics
import Providers
import QualityCycles
package import Reviews
import SQLStores
import SQLiteDatabase
import SwiftASN1
package import Trust
package import Verifications
import Vocabulary
import X509

/// The commands' services, filled.
package struct AssembledServices: CommandServices {
    private let environment: [String: String]

    package init(environment: [String: String]) { self.environment = environment }

    package func prepare() throws(CommandFailure) {
        do {
            _ = try EUVocabulary.load()
            _ = try FrameworkTables.load()
            _ = try BuiltInMessages.load()
            for standard in QualityStandard.allCases { _ = try Checklist.load(standard) }
        } catch {
            throw CommandFailure(
                "This installation is incomplete: \(error). The folders that end in .resources belong beside the program.",
                exit: .unreadable)
        }
    }

    package func defaultDataDirectory() -> String { DataDirectory.standardPath(environment) }

    package func verifier(trusting anchors: TrustAnchors) -> Verifications.Verifier {
        // Verifying makes no folder and no database; it asks the register only where there is one.
        let database = URL(fileURLWithPath: defaultDataDirectory(), isDirectory: true).appending(
            path: DataDirectory.databaseName)
        guard FileManager.default.fileExists(atPath: database.path),
            let file = try? SQLiteFile(at: database, now: Clock.system.now())
        else { return Verifications.Verifier(anchors: anchors) }
        let answers = QualityAnswers(
            SQLQualityStore(file), providers: SQLProviderStore(file, clock: .system))
        return Verifications.Verifier(anchors: anchors, quality: answers.inquiry)
    }

    package func testAuthority(in dataDirectory: String) throws -> TestAuthorityFacts {
        try CommandFailure.translating { try makeTestAuthority(in: dataDirectory) }
    }

    package func issuing(_ request: IssuingRequest) async throws -> IssuingSession {
        try CommandFailure.translating { try openIssuing(request) }
    }

    package func providerRegister(in dataDirectory: String) throws -> ProviderRegister {
        try CommandFailure.translating {
            let services = try Services(dataDirectory: dataDirectory, clock: .system)
            return ProviderRegister(store: services.providers, clock: services.clock)
        }
    }

    package func quality(in dataDirectory: String?) throws -> QualityDesk {
        try CommandFailure.translating {
            let data = try DataDirectory(dataDirectory ?? defaultDataDirectory())
            let database = try SQLiteFile(at: data.database, now: Clock.system.now())
            return QualityDesk(
                SQLQualityStore(database), SQLProviderStore(database, clock: .system), audit: SQLAuditLog(database),
                clock: .system)
        }
    }

    package func cycles(in dataDirectory: String) throws -> CycleDeskServices {
        try CommandFailure.translating {
            let services = try Services(dataDirectory: dataDirectory, clock: .system)
            let house = services.cycles
            return CycleDeskServices(
                desk: house.desk, rounds: KeepRounds(house.desk, store: house.feedback)
            ) { days, address in
                let host = URL(string: address)?.host() ?? "localhost"
                return house.remind(
                    people: services.accounts.store,
                    mail: try MailSpool(directory: services.data.mailSpool, sender: host, clock: services.clock),
                    daysBefore: days, address: { address.hasSuffix("/") ? String(address.dropLast()) : address })
            }
        }
    }

    package func reviews(in dataDirectory: String) throws -> any ReviewStore {
        try CommandFailure.translating {
            let data = try DataDirectory(existing: dataDirectory)
            return SQLReviewStore(try SQLiteFile(at: data.database, now: Clock.system.now()))
        }
    }

    package func sha256(of bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }

    package func serve(_ request: ServeRequest) async throws {
        do { try await startServer(request) } catch { throw CommandFailure(error) }
    }

    private func makeTestAuthority(in dataDirectory: String) throws -> TestAuthorityFacts {
        let data = try DataDirectory(dataDirectory)
        let authority = try TestAuthority.open(directory: data.testAuthority, clock: .system)
        let folder = authority.directory
        return TestAuthorityFacts(
            isNew: authority.isNew,
            certificates: [
                try Self.facts(
                    "Test authority", "\(folder)/\(TestAuthority.FileName.certificate)", authority.caCertificate),
                try Self.facts("Test seal", "\(folder)/\(TestAuthority.FileName.seal)", authority.sealKey.certificate),
            ],
            keyPath: "\(folder)/\(TestAuthority.FileName.seal)")
    }

    private func openIssuing(_ request: IssuingRequest) throws -> IssuingSession {
        let directory = request.dataDirectory ?? defaultDataDirectory()
        if request.isDryRun, !FileManager.default.fileExists(atPath: "\(directory)/\(DataDirectory.databaseName)") {
            return try planWithoutRegister(request)
        }
        let services = try Services(dataDirectory: directory, clock: .system)
        guard let seal = request.seal else {
            return IssuingSession(plan: services.awarding.planAwards) {
                try await Self.issuing(request, services) {
                    try await services.awarding.issueAwards(for: request.course)
                }
            }
        }
        let key = try Self.key(seal, in: request.language)
        let issuer = try IssuerFacts(key.identity)
        // A test seal of another installation is a test seal too; only its certificate can say so here.
        let isTest = services.authority.hasIssued(key.certificate) || key.identity.saysTest
        let plan = PlanAwards(
            store: services.awards, isTest: isTest, gate: services.cycles.gate(services.quality.gate), clock: .system)
        return IssuingSession(plan: plan, findings: issuer.findings(on: request.course)) {
            try await Self.issuing(request, services) {
                let sealing = try EuropassSealing(
                    sealer: key.sealer(), identity: key.identity, isTest: isTest, course: request.course,
                    pictures: try await services.renderer.pictures(of: request.course, isTest: isTest))
                return IssueAwards(store: services.awards, sealing: sealing)
            }
        }
    }

    /// Issuing into the folder that was asked for, which is made if it is missing.
    private static func issuing(
        _ request: IssuingRequest, _ services: Services, _ issue: @Sendable () async throws -> IssueAwards
    ) async throws(CommandFailure) -> IssuingSession.Issuing {
        try await CommandFailure.translatingAwaited {
            let files = try AwardFiles(directory: URL(fileURLWithPath: request.outputDirectory, isDirectory: true))
            return IssuingSession.Issuing(
                issue: try await issue(), isDelivered: { try files.isDelivered($0) },
                deliver: { try files.deliver($0, $1) }, fileName: { AwardFiles.name(of: $0) },
                record: { report in
                    guard report.awarded > 0 else { return }
                    try await services.audit.append(
                        .awardsSealed(
                            report.awarded, of: request.course.id.text, by: .localOperator,
                            right: Deed.operator.right, at: services.clock.now()))
                })
        }
    }

    /// A dry run where nothing was ever awarded: the plan needs no register, and none is made.
    private func planWithoutRegister(_ request: IssuingRequest) throws -> IssuingSession {
        var isTest = true
        var findings: [Finding] = []
        if let seal = request.seal {
            let key = try Self.key(seal)
            try key.checkValidity(at: Date())
            isTest = key.identity.saysTest
            findings = try IssuerFacts(key.identity).findings(on: request.course)
        }
        let plan = PlanAwards(store: NoAwards(), isTest: isTest, clock: .system)
        return IssuingSession(plan: plan, findings: findings) {
            throw CommandFailure("A dry run seals nothing.", exit: .misuse)
        }
    }

    package func auditLog(in dataDirectory: String) throws -> any AuditLog {
        try CommandFailure.translating {
            let data = try DataDirectory(existing: dataDirectory)
            return SQLAuditLog(try SQLiteFile(at: data.database, now: Date()))
        }
    }

    package func recordAuditVerified(in log: any AuditLog) async throws {
        try await log.append(
            AuditEvent(.auditVerified, by: .localOperator, on: .auditLog, right: Deed.operator.right, at: Date()))
    }

    private func startServer(_ request: ServeRequest) async throws {
        let reader = try await ConfigurationSources.reader(request)
        let configuration = try ServerConfiguration(reader: reader, defaultDataDirectory: defaultDataDirectory())
        let metrics = MetricRegistry()
        MetricsSystem.bootstrap(metrics)
        let logger = Self.logger(configuration)
        let services = try Services(dataDirectory: configuration.dataDirectory, clock: .system)
        if let backup = services.database.backup {
            logger.notice("tables brought up to date", metadata: ["backup": "\(backup.lastPathComponent)"])
        }
        if !services.renderer.isAvailable { logger.warning("\(PictureError.programMissing)") }
        let demo = try await Self.demo(configuration, services, logger)
        await DemoProviders(demo.providers).enter(services.providers, clock: services.clock) {
            logger.warning("a provider of the demonstration set was left out", metadata: ["what": "\($0)"])
        }
        if let folder = configuration.demoFolder {
            let desk = QualityDesk(
                services.evidence, services.providers, audit: services.audit, clock: services.clock)
            try await DemoQuality(URL(fileURLWithPath: folder, isDirectory: true).appending(path: "quality")).enter(
                desk.importDEQAR, services.quality
            ) { logger.warning("part of the demonstration set was left out", metadata: ["what": "\($0)"]) }
        }
        let server = try Server(configuration, services: services, demo: demo, metrics: metrics, logger: logger)
        let offer = try await services.accounts.firstAdministrator.makeOffer()
        try await server.run { address, secret in
            var lines = ["Vidimus is ready at \(address)"]
            if let offer {
                lines.append(
                    "To become its first administrator, open within an hour: \(address)/sign-in/first/\(offer.text)")
            }
            lines += [
                "To seal on the pages without signing in, enter this secret: \(secret)",
                "It is made anew at each start. Sealing here uses the test seal; stop the server with Ctrl-C.",
            ]
            Console.out(lines)
        }
    }

    /// The key of a seal that is valid now.
    static func key(_ seal: IssuingRequest.Seal, in language: LanguageTag) throws -> SealKey {
        do {
            let key = try key(seal)
            try key.checkValidity(at: Date())
            return key
        } catch let error as SealKeyError {
            throw CommandFailure(error, seal: seal.path, in: language)
        }
    }

    private static func key(_ seal: IssuingRequest.Seal) throws -> SealKey {
        let key = try SealKey.load(seal.bytes, passphrase: seal.passphrase)
        guard let name = seal.algorithm else { return key }
        guard let algorithm = JWSAlgorithm(name: name) else {
            throw CommandFailure(
                "There is no signature algorithm \(name); RS256, PS256 and ES256 are usual.", exit: .misuse)
        }
        return try key.using(algorithm)
    }

    private static func demo(
        _ configuration: ServerConfiguration, _ services: Services, _ logger: Logger
    ) async throws -> DemoSet {
        guard let folder = configuration.demoFolder else { return .empty }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw ConfigurationError(key: "demo.directory", problem: "names \(folder), where there is no folder.")
        }
        return await DemoSet(folder: URL(fileURLWithPath: folder, isDirectory: true), awarding: services.awarding) {
            logger.warning("part of the demonstration set was left out", metadata: ["what": "\($0)"])
        }
    }

    private static func logger(_ configuration: ServerConfiguration) -> Logger {
        let level = configuration.logLevel
        switch configuration.logFormat {
        case .json: LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: level) }
        case .text:
            LoggingSystem.bootstrap { label in
                var handler = StreamLogHandler.standardError(label: label)
                handler.logLevel = level
                return handler
            }
        }
        return Logger(label: "vidimus")
    }

    private static func facts(
        _ role: String, _ path: String, _ certificate: Certificate
    ) throws -> TestAuthorityFacts.CertificateFacts {
        let pem = try certificate.serializeAsPEM()
        return TestAuthorityFacts.CertificateFacts(
            role: role, path: path, subject: certificate.displayName,
            notAfter: certificate.notValidAfter.formatted(.iso8601), sha256: SHA256.hash(data: pem.derBytes).hexadecimal
        )
    }
}
