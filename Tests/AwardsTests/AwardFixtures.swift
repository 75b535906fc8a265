// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// A course and learners for the tests of issuing.
enum AwardFixtures {
    /// A course with the given assessments, or with one that is passed with any grade.
    static func course(
        assessments: [(id: String, passing: [String])] = [("exam", [])], version: String = "1", id: String = "course"
    ) throws -> MicroCredential {
        let provider = Provider(
            id: try #require(ProviderID("provider")), kind: .company, legalName: [.en: "Provider"],
            country: try #require(CountryCode("FI")))
        let type = try #require(EUVocabulary.concept(.assessment, key: "written-exam"))
        let mode = try #require(EUVocabulary.concept(.modeOfLearning, key: "online"))
        return MicroCredential(
            id: try #require(CourseID(id)), version: try #require(CourseVersion(version)),
            title: [.en: "Course"], provider: provider, awardingBodies: [provider],
            learningOutcomes: [LearningOutcome(id: "one", title: [.en: "Does one thing."])],
            workload: try #require(Workload(hours: nil, credits: ECTSCredits("1"))),
            level: .notApplicable(reason: [.en: "None."]),
            assessments: assessments.map { assessment in
                AssessmentSpecification(
                    id: assessment.id, title: [.en: assessment.id], type: type, mode: mode,
                    gradingScheme: GradingScheme(title: [.en: "Scale"], passingGrades: assessment.passing))
            },
            participation: [mode], qualityAssurance: [QualityAssurance(kind: .internalOnly, title: [.en: "Review"])],
            displayLanguages: [.en])
    }

    static func learner(_ number: Int) throws -> Learner {
        try #require(
            Learner(
                givenName: "Given\(number)", familyName: "Family\(number)",
                identifier: LearnerIdentifier("L-\(number)", scheme: .provider), dateOfBirth: nil))
    }

    /// Good rows, from row 2.
    static func rows(_ numbers: some Sequence<Int>) throws -> [LearnerRow] {
        try numbers.enumerated().map { index, number in
            LearnerRow(
                number: index + 2,
                content: .learner(try learner(number), LearningResult(grade: "5", assessedOn: nil)))
        }
    }

    static func list(_ rows: [LearnerRow]) -> LearnersReading {
        LearnersReading(rows: rows, findings: [], text: "", encoding: nil, gradeColumns: [])
    }

    static func row(_ learner: Learner, _ result: LearningResult, number: Int = 2) -> LearnerRow {
        LearnerRow(number: number, content: .learner(learner, result))
    }
}

/// A store in memory that fails where it is told to.
actor MemoryAwardStore: AwardStore {
    struct Failure: Error, Equatable {}

    private(set) var awards: [AwardID: IssuedAward] = [:]
    private(set) var documents: [AwardID: [UInt8]] = [:]
    private(set) var recordings = 0
    private var failingRecording: Int?
    /// Whether the failing recording has kept the award before it fails, as a lost connection may have.
    private var keepsBeforeFailing = false

    func failRecording(_ number: Int?, afterKeeping: Bool = false) {
        failingRecording = number
        keepsBeforeFailing = afterKeeping
    }

    func lose(_ id: AwardID) { documents[id] = nil }

    func issuedAwards(_ ids: [AwardID]) -> [AwardID: IssuedAward] {
        awards.filter { ids.contains($0.key) }
    }

    func record(_ award: IssuedAward, document: [UInt8]) throws -> RecordOutcome {
        recordings += 1
        let fails = recordings == failingRecording
        if fails, !keepsBeforeFailing { throw Failure() }
        if let earlier = awards[award.id] { return .alreadyRecorded(earlier) }
        awards[award.id] = award
        documents[award.id] = document
        if fails { throw Failure() }
        return .recorded
    }

    func sealedDocument(of id: AwardID) -> [UInt8]? { documents[id] }
}

/// Seals by writing down what it was given, never twice the same, as real seals are not.
final class NotedSealing: AwardSealing, @unchecked Sendable {
    struct Failure: Error {}

    let isTest: Bool
    private let lock = NSLock()
    private var count = 0
    private let failing: Int?

    init(isTest: Bool = false, failing: Int? = nil) {
        self.isTest = isTest
        self.failing = failing
    }

    var sealed: Int { lock.withLock { count } }

    func seal(_ award: Award, at time: Date) throws -> [UInt8] {
        let number = lock.withLock {
            count += 1
            return count
        }
        if number == failing { throw Failure() }
        return Array("\(award.credentialID) \(award.learner.familyName) \(time.timeIntervalSince1970) #\(number)".utf8)
    }
}

/// Where documents go in a test: a folder in memory that fails where it is told to.
final class MemoryDelivery {
    struct Failure: Error {}

    var files: [AwardID: [UInt8]] = [:]
    var deliveries = 0
    var failing: Int?

    func deliver(_ award: IssuedAward, _ document: [UInt8]) throws {
        deliveries += 1
        if deliveries == failing { throw Failure() }
        files[award.id] = document
    }

    func isDelivered(_ award: IssuedAward) -> Bool { files[award.id] != nil }
}

extension IssueReport.RowOutcome {
    /// The outcome's name.
    var word: String {
        switch self {
        case .awarded: "awarded"
        case .alreadyAwarded(_, let delivered): delivered ? "again" : "already"
        case .refused: "refused"
        case .recordedNotDelivered: "undelivered"
        case .notReached: "not reached"
        }
    }
}
