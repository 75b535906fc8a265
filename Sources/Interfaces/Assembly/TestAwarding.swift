// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
package import Credentials
import JSONTree
package import Vocabulary

/// Awarding under the test seal of the provider that a course names.
package struct TestAwarding: Sendable {
    private let seals: TestSeals
    private let store: any AwardStore
    private let clock: Clock

    package init(seals: TestSeals, store: any AwardStore, clock: Clock) {
        self.seals = seals
        self.store = store
        self.clock = clock
    }

    package func issueAwards(for course: MicroCredential) throws -> IssueAwards {
        IssueAwards(store: store, sealing: try seals.sealing(for: course.provider), clock: clock)
    }

    /// The credential that an award would become, as a person reads it; nothing is sealed or kept.
    package func preview(_ award: Award) throws -> CredentialSummary? {
        let sealing = try seals.sealing(for: award.course.provider)
        let bytes = try sealing.document(for: award).write(at: award.awardedAt)
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: bytes))
        return reading.credential.map { CredentialSummary($0) }
    }
}
