// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
package import Foundation
package import Providers
import Synchronization
import Vocabulary
package import Web

/// The demonstration set: folders with a course and its learners, shown as examples to award and to verify.
package struct DemoSet: Sendable {
    package let examples: [ExampleFile]
    package let samples: [SampleCredential]
    /// The providers of the courses, and those with an entry of their own in the folder `providers`.
    package let providers: [RegisteredProvider]

    package static let empty = DemoSet(examples: [], samples: [], providers: [])

    private init(examples: [ExampleFile], samples: [SampleCredential], providers: [RegisteredProvider]) {
        self.examples = examples
        self.samples = samples
        self.providers = providers
    }

    /// Reads a folder of courses and seals one credential of each for the pages, with the test seal.
    ///
    /// Sealing goes the way of every award, so a second start finds the same credentials. A folder that cannot be
    /// used is left out and named to `complain`.
    package init(
        folder: URL, awarding: TestAwarding, complain: @Sendable (String) -> Void
    ) async {
        let courses = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var examples: [ExampleFile] = []
        var samples: [SampleCredential] = []
        var providers: [RegisteredProvider] = []
        for course in courses.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) where course.hasDirectoryPath
        {
            do {
                guard let demo = try DemoCourse(course) else { continue }
                examples += demo.examples
                for provider in [demo.course.provider] + demo.course.awardingBodies {
                    providers.append(try RegisteredProvider.entry(from: provider).provider)
                }
                if let sample = try await demo.sample(awarding) { samples.append(sample) }
            } catch {
                complain("\(course.lastPathComponent): \(error)")
            }
        }
        providers += DemoProviders.read(folder.appending(path: "providers"), complain: complain)
        self.init(examples: examples, samples: samples, providers: providers)
    }
}

/// One course of the demonstration set with its files.
private struct DemoCourse {
    let name: String
    let course: MicroCredential
    let learners: LearnersReading
    let examples: [ExampleFile]

    /// - Returns: `nil` for a folder without a course.
    init?(_ folder: URL) throws {
        let names = ["course.yaml", "course.json"]
        guard
            let file = names.map({ folder.appending(path: $0) }).first(where: {
                FileManager.default.fileExists(atPath: $0.path)
            })
        else { return nil }
        let bytes = [UInt8](try Data(contentsOf: file))
        let learners = [UInt8](try Data(contentsOf: folder.appending(path: "learners.csv")))
        let reading = CourseFile.read(bytes) { try? [UInt8](Data(contentsOf: folder.appending(path: $0))) }
        guard let course = reading.course else {
            throw DemoSetError(problem: reading.findings.map(\.code.rawValue).joined(separator: ", "))
        }
        self.name = folder.lastPathComponent
        self.course = course
        self.learners = LearnersFile.read(learners, likelyLanguages: course.displayLanguages)
        self.examples = [
            ExampleFile(name: "\(name)-\(file.lastPathComponent)", title: course.title, bytes: bytes),
            ExampleFile(name: "\(name)-learners.csv", title: course.title, bytes: learners),
        ]
    }

    func sample(_ awarding: TestAwarding) async throws -> SampleCredential? {
        let first = learners.rows.filter { if case .learner = $0.content { true } else { false } }.prefix(1)
        let sealed = Mutex<[UInt8]?>(nil)
        let one = LearnersReading(
            rows: Array(first), findings: [], text: learners.text, encoding: learners.encoding,
            gradeColumns: learners.gradeColumns)
        let plan = try await awarding.planAwards(course: course, learners: one)
        _ = try await awarding.issueAwards(for: course)(plan) { _, document in
            sealed.withLock { $0 = document }
        }
        return sealed.withLock { $0 }.map {
            SampleCredential(
                id: name, title: course.title, note: course.provider.legalName, document: $0)
        }
    }
}

private struct DemoSetError: Error, CustomStringConvertible {
    let problem: String
    var description: String { problem }
}
