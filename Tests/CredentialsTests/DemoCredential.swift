// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Credentials
import Foundation
import JSONTree
import Keys
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// A credential of the demo set as our own writer makes it, unsealed.
struct DemoCredential {
    static let courses = [
        "data-literacy/course.yaml", "accessible-services/course.json", "rooftop-photovoltaics/course.yaml",
    ]

    private static let keys = try? TemporaryDirectory()
    private static let authority = Result {
        try TestAuthority.open(directory: try #require(keys).path, clock: .fixed(FixedClock.now))
    }

    let award: Award
    let bytes: [UInt8]

    /// The first learner of a demo course.
    init(_ course: String = Self.courses[0]) async throws {
        let folder = Checkout.url("Demo/\(course)").deletingLastPathComponent()
        let reading = CourseFile.read(try Checkout.data("Demo/\(course)")) { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
        let learners = LearnersFile.read(
            [UInt8](try Data(contentsOf: folder.appending(path: "learners.csv"))),
            likelyLanguages: reading.displayLanguages)
        let course = try #require(reading.course)
        let key = try Self.authority.get().sealKey
        // The picture does not matter here; the logo stands in for it.
        var pictures: [LanguageTag: MediaFile] = [:]
        for language in course.displayLanguages { pictures[language] = course.provider.logo }
        let sealing = try EuropassSealing(
            sealer: key.sealer(), identity: key.identity, isTest: true, course: course, pictures: pictures)
        let planning = PlanAwards(store: EmptyStore(), isTest: true, clock: .fixed(FixedClock.now))
        let plan = try await planning(course: course, learners: learners)
        guard case .willAward(let award)? = plan.rows.first?.fate else { throw NoAward() }
        self.award = award
        bytes = try sealing.document(for: award).write(at: FixedClock.now)
    }

    var document: JSONDocument { get throws { try JSONDocument(parsing: bytes) } }

    var credential: EuropeanDigitalCredential {
        get throws { try #require(EuropeanDigitalCredential.read(document).credential) }
    }

    struct NoAward: Error {}

    private struct EmptyStore: AwardStore {
        func issuedAwards(_ ids: [AwardID]) -> [AwardID: IssuedAward] { [:] }
        func record(_ award: IssuedAward, document: [UInt8]) -> RecordOutcome { .recorded }
        func sealedDocument(of id: AwardID) -> [UInt8]? { nil }
    }
}
