// SPDX-License-Identifier: Apache-2.0

package import Courses
import Foundation
import Localization
import Providers
package import Vocabulary

/// Decides what issuing would do with every row of a list, and changes nothing: it needs no seal, so whoever asks for
/// a plan makes no key, no file and no record.
package struct PlanAwards: Sendable {
    package let store: any AwardStore
    /// Whether the seal will be a test seal; an award under one has an identifier of its own.
    package let isTest: Bool
    /// Asked whether the provider may award at all.
    package let gate: AwardingGate
    package let clock: Clock

    package init(store: any AwardStore, isTest: Bool, gate: AwardingGate = .open, clock: Clock) {
        self.store = store
        self.isTest = isTest
        self.gate = gate
        self.clock = clock
    }

    package func callAsFunction(course: MicroCredential, learners: LearnersReading) async throws -> IssuePlan {
        let findings = ResultRequirements.findings(headingOf: learners, course: course)
        guard findings.isEmpty else { return IssuePlan(course: course, findings: findings, rows: [], isTest: isTest) }
        // Whole seconds, because that is all a document says.
        let now = Date(timeIntervalSince1970: clock.now().timeIntervalSince1970.rounded(.down))
        var firstRows: [AwardID: Int] = [:]
        let fates = learners.rows.map { row in
            let fate = fate(of: row, course: course, now: now)
            guard case .willAward(let award) = fate else { return fate }
            if let first = firstRows[award.id] { return .refused([Self.repeated(row.number, first: first)]) }
            firstRows[award.id] = row.number
            return fate
        }
        let issued = try await store.issuedAwards(Array(firstRows.keys))
        let bar = try await bar(to: course, now: now)
        let rows = zip(learners.rows, fates).map { row, fate in
            var fate = fate
            if case .willAward(let award) = fate {
                if let earlier = issued[award.id] {
                    fate = .alreadyAwarded(earlier)
                } else if let bar {
                    fate = .refused([bar])
                }
            }
            return IssuePlan.Row(
                number: row.number, fate: fate, remarks: row.findings.filter { $0.severity != .error })
        }
        return IssuePlan(course: course, findings: [], rows: rows, isTest: isTest)
    }

    /// What stands against new awards of the course; awards that were made are not touched by it.
    private func bar(to course: MicroCredential, now: Date) async throws -> Finding? {
        guard let today = PlainDate(utcDayOf: now) else { return nil }
        if let notice = try await gate.notice(course.provider, today) {
            return Finding(
                notice.kind == .withdrawn ? "award.provider.withdrawn" : "award.provider.suspended",
                parameters: [
                    "provider": course.provider.legalName.argument, "date": .day(notice.from),
                    "reason": .text(notice.reason),
                ])
        }
        return try await gate.step(course, today).map { Self.finding($0, course) }
    }

    private static func finding(_ step: MissingCourseStep, _ course: MicroCredential) -> Finding {
        var parameters: [String: MessageArgument] = [
            "course": course.title.argument, "version": .text(course.version.text),
        ]
        let code: FindingCode
        switch step {
        case .check: code = "award.course.notChecked"
        case .approval: code = "award.course.notApproved"
        case .publication: code = "award.course.notPublished"
        case .review(let day):
            code = "award.course.lapsed"
            parameters["date"] = .day(day)
        case .otherContent: code = "award.course.otherContent"
        case .retired: code = "award.course.retired"
        }
        return Finding(code, parameters: parameters)
    }

    private func fate(of row: LearnerRow, course: MicroCredential, now: Date) -> IssuePlan.Fate {
        guard case .learner(let learner, let result) = row.content else {
            return .refused(row.findings.filter { $0.severity == .error })
        }
        let findings = ResultRequirements.findings(
            of: learner, result: result, course: course, row: row.number, today: Self.latestToday(at: now))
        guard findings.isEmpty else { return .refused(findings) }
        return .willAward(Award(course: course, learner: learner, result: result, awardedAt: now, isTest: isTest))
    }

    /// The day it already is somewhere on Earth: a result of today is not refused for where the program runs.
    private static func latestToday(at now: Date) -> PlainDate? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 14 * 3600) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: now)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return PlainDate(year: year, month: month, day: day)
    }

    private static func repeated(_ row: Int, first: Int) -> Finding {
        Finding("learners.row.repeated", at: .row(row, column: nil), parameters: ["first": .integer(first)])
    }
}
