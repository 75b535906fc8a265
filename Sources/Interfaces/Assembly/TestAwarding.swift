// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
import Credentials
package import Documents
import Foundation
import JSONTree
package import Keys
package import Localization
import Providers
package import Vocabulary
package import Web

/// Awarding under the test seal of the provider that a course names.
package struct TestAwarding: Sendable {
    private let seals: TestSeals
    private let renderer: PictureRenderer
    private let store: any AwardStore
    private let gate: AwardingGate
    private let clock: Clock

    package init(
        authority: TestAuthority, renderer: PictureRenderer, store: any AwardStore, gate: AwardingGate, clock: Clock
    ) {
        seals = TestSeals(authority: authority, renderer: renderer)
        self.renderer = renderer
        self.store = store
        self.gate = gate
        self.clock = clock
    }

    /// Planning; needs no seal and makes none.
    package var planAwards: PlanAwards { PlanAwards(store: store, isTest: true, gate: gate, clock: clock) }

    /// Issuing, with all that it needs ready: the pictures, and the seal, which is made if it is not there.
    package func issueAwards(for course: MicroCredential) async throws -> IssueAwards {
        IssueAwards(store: store, sealing: try await seals.sealing(for: course))
    }

    /// The credential that an award would become, as a person reads it; nothing is sealed or kept, and no key is made.
    ///
    /// - Parameter language: the reader's. The credential has a picture in each of the course's languages; here the one
    ///   that the reader will see stands for all. When it cannot be made, the preview goes without and says why.
    package func preview(_ award: Award, in language: LanguageTag) async throws -> AwardSample {
        let course = award.course
        let shown = LanguageLookup.lookup([language], in: course.displayLanguages) ?? course.displayLanguages.first
        let picture = CredentialPicture(of: course, in: shown ?? .en, isTest: true)
        var pictures: [DisplayPicture] = []
        var trouble: String?
        do throws(PictureError) {
            pictures = [DisplayPicture(language: shown ?? .en, file: try await renderer.png(of: picture))]
        } catch {
            // A document needs a picture; the stand-in is taken out again below.
            pictures = [DisplayPicture(language: shown ?? .en, file: try Self.standIn())]
            trouble = "\(error)"
        }
        let document = EuropassDocument(
            award: award, issuer: try TestSeals.issuer(for: course.provider),
            pictures: pictures, isTest: true)
        let bytes = try document.write(at: award.awardedAt)
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: bytes))
        var summary = reading.credential.map { CredentialSummary($0) }
        if trouble != nil { summary?.pictures = [] }
        return AwardSample(credential: summary, pictureTrouble: trouble)
    }

    /// One white dot.
    private static func standIn() throws -> MediaFile {
        let dot = """
            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==
            """
        guard let file = Data(base64Encoded: dot).flatMap({ MediaFile([UInt8]($0)) }) else {
            throw PictureError.failed("the stand-in picture is damaged")
        }
        return file
    }
}
