// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
package import Credentials
package import Documents
import JSONTree
package import Keys
package import Localization
package import Vocabulary

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
    ///   that the reader will see stands for all.
    package func preview(_ award: Award, in language: LanguageTag) async throws -> CredentialSummary? {
        let course = award.course
        let shown = LanguageLookup.lookup([language], in: course.displayLanguages) ?? course.displayLanguages.first
        let picture = CredentialPicture(of: course, in: shown ?? .en, isTest: true)
        let document = EuropassDocument(
            award: award, issuer: try TestSeals.issuer(for: course.provider),
            pictures: [DisplayPicture(language: shown ?? .en, file: try await renderer.png(of: picture))],
            isTest: true)
        let bytes = try document.write(at: award.awardedAt)
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: bytes))
        return reading.credential.map { CredentialSummary($0) }
    }
}
