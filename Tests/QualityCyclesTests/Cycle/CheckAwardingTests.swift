// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation
import Localization
import QualityCycles
import TestSupport
import Testing

/// What a cycle means for awarding.
@Suite struct CheckAwardingTests {
    private let walk = Walk()

    private func missing(_ file: [UInt8] = Given.course(), on day: String = "2026-06-15") async throws -> MissingCourseStep? {
        let course = try #require(CourseFile.read(file).course)
        return try await CheckAwarding(walk.store)(course, on: Given.day(day))
    }

    @Test func `leaves a course that never entered a cycle alone`() async throws {
        #expect(try await missing() == nil)
        try await walk.upload()
        #expect(try await missing(Given.course(id: "water")) == nil)
    }

    @Test func `names the step that is missing`() async throws {
        let digest = try await walk.upload()
        #expect(try await missing() == .check)
        try await walk.check(digest)
        #expect(try await missing() == .approval)
        try await walk.approve(digest)
        #expect(try await missing() == .publication)
        try await walk.publish(digest)
        #expect(try await missing() == nil)
        #expect(try await missing(on: "2027-06-15") == nil)
        #expect(try await missing(on: "2027-06-16") == .review(since: Given.day("2027-06-15")))
        _ = try await RetireCourse(walk.desk)(Given.key, reason: "x", by: walk.approver)
        #expect(try await missing() == .retired)
    }

    @Test func `awards exactly the published content, however its file is written`() async throws {
        let first = Given.course()
        try await walk.whole(first)
        // The same content in another order of bytes.
        let again = Array("# A comment.\n".utf8) + first
        #expect(try await missing(again) == nil)
        #expect(try await missing(Given.course(hours: 51)) == .otherContent)
        let second = Given.course(version: "2")
        try await walk.upload(second)
        #expect(try await missing(second) == .check)
        #expect(try await missing(first) == nil)
        #expect(try await missing(Given.course(version: "3")) == .otherContent)
        let digest = FileDigest(of: second)
        try await walk.check(digest)
        try await walk.approve(digest)
        try await walk.publish(digest)
        #expect(try await missing(second) == nil)
        #expect(try await missing(first) == .otherContent)
    }
}
