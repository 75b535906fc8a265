// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Awards
import Courses
package import Foundation
import Localization
package import Providers
package import QualityCycles
package import SQLStores
package import Vocabulary
package import Web

/// Everything about quality cycles and feedback that an installation has.
package struct CycleHouse: Sendable {
    package let cycles: any CycleStore
    package let feedback: any FeedbackStore
    private let keyFile: URL
    private let providers: any ProviderStore
    private let clock: Clock

    package init(database: any SQLDatabase, providers: any ProviderStore, keyFile: URL, clock: Clock) {
        cycles = SQLCycleStore(database)
        feedback = SQLFeedbackStore(database)
        self.providers = providers
        self.keyFile = keyFile
        self.clock = clock
    }

    package var desk: CycleDesk { CycleDesk(store: cycles, clock: clock) }

    /// What the pages need; makes the key of feedback if there is none.
    package func pages() throws -> QualityCycleServices {
        QualityCycleServices(
            cycles: cycles, feedback: feedback, key: try key(),
            successors: { [providers] in try await providers.successors() }, clock: clock)
    }

    /// The gate of awarding, which also asks for the course's quality cycle.
    package func gate(_ gate: AwardingGate) -> AwardingGate {
        let (check, providers) = (CheckAwarding(cycles), providers)
        return gate.asking { course, day in
            // A course file may name its provider by an id that was merged into another since.
            let provider = try await providers.successors().last(from: course.provider.id)
            if let step = try await check(course, on: day) { return step }
            guard provider != course.provider.id else { return nil }
            return try await check(course, provider: provider, on: day)
        }
    }

    package func remind(
        people: any PeopleStore, mail: any MailSending, daysBefore: [Int], address: @escaping @Sendable () -> String
    ) -> RemindReviewers {
        RemindReviewers(desk, people: people, mail: mail, daysBefore: daysBefore) { reminder, person in
            CycleLetters.review(reminder, to: person, at: address())
        }
    }

    /// The key lies in a file of its own, so that a copy of the database alone does not tell who answered.
    private func key() throws -> FeedbackKey {
        if let bytes = FileManager.default.contents(atPath: keyFile.path) {
            guard let key = FeedbackKey(Array(bytes)) else {
                throw DataDirectoryError(path: keyFile.path, problem: "does not hold the key of feedback")
            }
            return key
        }
        let bytes = Randomness.system.bytes(FeedbackKey.length)
        guard
            FileManager.default.createFile(
                atPath: keyFile.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
            let key = FeedbackKey(bytes)
        else { throw DataDirectoryError(path: keyFile.path, problem: "cannot be written") }
        return key
    }
}
