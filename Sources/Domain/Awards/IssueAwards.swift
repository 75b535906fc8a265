// SPDX-License-Identifier: Apache-2.0

package import Courses
import Foundation
import Localization
import Providers
package import Vocabulary

/// Awards a micro-credential to learners: a plan of every row first, then one sealed document for each good row.
///
/// The order for each row is seal, record, deliver. Whatever stops it between two steps, no learner is awarded twice
/// and no document is handed over that the store does not hold: a document sealed but not recorded is forgotten, one
/// recorded but not delivered is delivered by the next run.
package struct IssueAwards: Sendable {
    package let store: any AwardStore
    package let sealing: any AwardSealing
    package let clock: Clock

    package init(store: any AwardStore, sealing: any AwardSealing, clock: Clock) {
        self.store = store
        self.sealing = sealing
        self.clock = clock
    }

    /// Decides every row's fate and changes nothing.
    package func plan(course: MicroCredential, learners: [LearnerRow]) async throws -> IssuePlan {
        // Whole seconds, because that is all a document says.
        let now = Date(timeIntervalSince1970: clock.now().timeIntervalSince1970.rounded(.down))
        var firstRows: [AwardID: Int] = [:]
        let fates = learners.map { row in
            let fate = fate(of: row, course: course, now: now)
            guard case .willAward(let award) = fate else { return fate }
            if let first = firstRows[award.id] { return .refused([Self.repeated(row.number, first: first)]) }
            firstRows[award.id] = row.number
            return fate
        }
        let issued = try await store.issuedAwards(Array(firstRows.keys))
        let rows = zip(learners, fates).map { row, fate in
            var fate = fate
            if case .willAward(let award) = fate, let earlier = issued[award.id] { fate = .alreadyAwarded(earlier) }
            return IssuePlan.Row(
                number: row.number, fate: fate, remarks: row.findings.filter { $0.severity != .error })
        }
        return IssuePlan(course: course, rows: rows, isTest: sealing.isTest)
    }

    /// Carries the plan out.
    ///
    /// - Parameters:
    ///   - isDelivered: whether an award of an earlier run has its document where it should be.
    ///   - deliver: hands a document over; the store holds it already. Must do nothing when it is there.
    ///   - progress: called after each row with rows done and rows in all.
    /// - Returns: what happened to every row. Trouble with the seal, the store or the delivery, and a cancelled task,
    ///   stop the run and are in the report.
    package func callAsFunction(
        _ plan: IssuePlan,
        isDelivered: (IssuedAward) throws -> Bool = { _ in false },
        deliver: (IssuedAward, [UInt8]) throws -> Void,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async -> IssueReport {
        var done: [IssueReport.Row] = []
        done.reserveCapacity(plan.rows.count)
        var stop: IssueReport.Stop?
        for row in plan.rows {
            if stop == nil, Task.isCancelled { stop = .cancelled }
            guard stop == nil else {
                done.append(IssueReport.Row(number: row.number, outcome: unreached(row)))
                continue
            }
            let (outcome, trouble) = await carryOut(row, plan, isDelivered: isDelivered, deliver: deliver)
            done.append(IssueReport.Row(number: row.number, outcome: outcome))
            stop = trouble
            progress(done.count, plan.rows.count)
        }
        return IssueReport(rows: done, stop: stop)
    }

    private func fate(of row: LearnerRow, course: MicroCredential, now: Date) -> IssuePlan.Fate {
        guard case .learner(let learner, let result) = row.content else {
            return .refused(row.findings.filter { $0.severity == .error })
        }
        let findings = ResultRequirements.findings(
            result: result, course: course, row: row.number, today: Self.latestToday(at: now))
        guard findings.isEmpty else { return .refused(findings) }
        return .willAward(
            Award(course: course, learner: learner, result: result, awardedAt: now, isTest: sealing.isTest))
    }

    /// The day it already is somewhere on Earth: a result of today is not refused for where the program runs.
    private static func latestToday(at now: Date) -> PlainDate? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 14 * 3600) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: now)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return PlainDate(year: year, month: month, day: day)
    }

    private func unreached(_ row: IssuePlan.Row) -> IssueReport.RowOutcome {
        if case .refused(let findings) = row.fate { .refused(findings) } else { .notReached }
    }

    private static func repeated(_ row: Int, first: Int) -> Finding {
        Finding("learners.row.repeated", at: .row(row, column: nil), parameters: ["first": .integer(first)])
    }
}
