// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Awards
import Courses
import Credentials
package import Documents
import Foundation
package import Keys
import Localization
import Messages
package import Providers
package import Reviews
import SQLStores
package import SQLiteDatabase
package import Trust
package import Vocabulary

/// What an installation is made of, put together once.
package struct Services: Sendable {
    package let data: DataDirectory
    package let database: SQLiteFile
    package let awards: any AwardStore
    package let providers: any ProviderStore
    /// The evidence about providers as it is kept, and the answers that follow from it.
    package let evidence: any QualityStore
    package let quality: QualityAnswers
    package let cycles: CycleHouse
    package let reviews: ReviewDesk
    package let audit: any AuditLog
    package let accounts: AccountHouse
    package let authority: TestAuthority
    package let awarding: TestAwarding
    package let renderer: PictureRenderer
    package let lists: ListHouse
    package let clock: Clock

    /// Opens the data folder with its database and test authority; makes what is missing.
    package init(dataDirectory: String, clock: Clock) throws {
        self.clock = clock
        data = try DataDirectory(dataDirectory)
        database = try SQLiteFile(at: data.database, now: clock.now())
        awards = SQLAwardStore(database)
        providers = SQLProviderStore(database, clock: clock)
        evidence = SQLQualityStore(database)
        quality = QualityAnswers(evidence, providers: providers)
        cycles = CycleHouse(database: database, providers: providers, keyFile: data.feedbackKey, clock: clock)
        audit = SQLAuditLog(database)
        accounts = AccountHouse(store: SQLAccountStore(database), clock: clock)
        reviews = ReviewDesk(
            store: SQLReviewStore(database), providers: providers, quality: evidence,
            people: accounts.store, criteria: try .ofChecklists(), clock: clock)
        authority = try TestAuthority.open(directory: data.testAuthority, clock: clock)
        renderer = PictureRenderer()
        lists = ListHouse(database, evidence: evidence, answers: quality, authority: authority, clock: clock)
        awarding = TestAwarding(
            authority: authority, renderer: renderer, store: awards, gate: cycles.gate(quality.gate), clock: clock)
    }

    /// The anchors of a configuration: those of a file, and the test authority where it is accepted.
    package func anchors(_ configuration: ServerConfiguration) throws -> TrustAnchors {
        var anchors = TrustAnchors()
        if let path = configuration.anchorsFile {
            let text: String
            do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
                throw ConfigurationError(
                    key: "trust.anchors", problem: "names \(path), which is not there or cannot be read as text.")
            }
            do throws(TrustAnchorsError) { anchors = try TrustAnchors(pem: text) } catch {
                throw ConfigurationError(key: "trust.anchors", problem: "names \(path). \(error.description)")
            }
        }
        guard configuration.acceptsTestSeal else { return anchors }
        return anchors.union(TrustAnchors([TrustAnchor(authority.caCertificate, origin: .test)]))
    }

    /// Whether all that requests need can be reached.
    package func isReady() async -> Bool {
        (try? await database.read { try $0.query("SELECT 1 AS one", []).count }) == 1
    }
}
