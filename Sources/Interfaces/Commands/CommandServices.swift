// SPDX-License-Identifier: Apache-2.0

package import Accounts
import JSONTree
package import Providers
package import Reviews
package import Trust
package import Verifications

/// What the commands need from the rest of the programme; the executable fills it.
///
/// Commands know the domain but no database, key store or server.
package protocol CommandServices: Sendable {
    /// Reads the tables and texts that lie beside the programme.
    ///
    /// - Throws: ``CommandFailure`` when the installation is incomplete; without its tables the programme would pass
    ///   over checks in silence.
    func prepare() throws(CommandFailure)

    /// Where data is kept when a command names no folder.
    func defaultDataDirectory() -> String

    /// A verifier that trusts the anchors given, and no others.
    func verifier(trusting anchors: TrustAnchors) -> Verifier

    /// Makes the test authority of a data folder if it has none, and describes it.
    func testAuthority(in dataDirectory: String) throws -> TestAuthorityFacts

    /// Opens what planning needs, the register of awards and the seal of the request, and keeps the rest of issuing
    /// for later.
    func issuing(_ request: IssuingRequest) async throws -> IssuingSession

    /// Opens the register of providers of a data folder.
    func providerRegister(in dataDirectory: String) throws -> ProviderRegister

    /// Opens what is known of quality; the standard folder where none is named.
    func quality(in dataDirectory: String?) throws -> QualityDesk

    /// Publishes the next version of the list of providers.
    func publishProviderList(_ publishing: ListPublishing) async throws -> ListPublishing.Outcome

    /// The evidence as linked data, of one provider or of all; `nil` when nobody has the name.
    func accreditations(of provider: ProviderID?, in dataDirectory: String?) async throws -> AccreditationExport?

    /// Opens the quality cycles of a data folder.
    func cycles(in dataDirectory: String) throws -> CycleDeskServices

    /// Opens the reviews of a data folder that is there already.
    func reviews(in dataDirectory: String) throws -> any ReviewStore

    /// The SHA-256 of bytes in hexadecimal digits.
    func sha256(of bytes: [UInt8]) -> String

    /// Opens the audit log of a data folder that is there already.
    func auditLog(in dataDirectory: String) throws -> any AuditLog

    /// Writes down that the operator checked the log.
    func recordAuditVerified(in log: any AuditLog) async throws

    /// Runs the server until it is told to stop.
    func serve(_ request: ServeRequest) async throws
}

/// What the certificate authority for tests consists of.
package struct TestAuthorityFacts: Sendable {
    /// One certificate: where it lies, whom it names and how long it holds.
    package struct CertificateFacts: Sendable {
        package let role: String
        package let path: String
        package let subject: String
        package let notAfter: String
        package let sha256: String

        package init(role: String, path: String, subject: String, notAfter: String, sha256: String) {
            self.role = role
            self.path = path
            self.subject = subject
            self.notAfter = notAfter
            self.sha256 = sha256
        }
    }

    package let isNew: Bool
    package let certificates: [CertificateFacts]
    /// The file with the seal's private key; only its owner can read it.
    package let keyPath: String

    package init(isNew: Bool, certificates: [CertificateFacts], keyPath: String) {
        self.isNew = isNew
        self.certificates = certificates
        self.keyPath = keyPath
    }
}

/// What `vidimus serve` was told on the command line; `nil` leaves the matter to the configuration.
package struct ServeRequest: Sendable {
    package var configurationFile: String?
    package var host: String?
    package var port: Int?
    package var dataDirectory: String?
    package var publicURL: String?
    package var logFormat: String?
    package var acceptTestSeal: Bool?
    package var demoDirectory: String?

    package init() {}
}
