// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Localization
import Vocabulary

/// An approver's judgement on a version that was handed in: approved until a day, or sent back with the reason.
package struct DecideApproval: Sendable {
    package let desk: CycleDesk

    package init(_ desk: CycleDesk) { self.desk = desk }

    /// The days that may be the next review date: after today, and no later than the checklist says.
    package func reviewDates(_ list: Checklist) throws(ClockOutOfRange) -> ClosedRange<PlainDate> {
        let today = try desk.today()
        return today...today.adding(months: list.longestMonths)
    }

    /// One year from today, or earlier where the list asks for it.
    package func usualReviewDate(_ list: Checklist) throws(ClockOutOfRange) -> PlainDate {
        try desk.today().adding(months: min(12, list.longestMonths))
    }

    /// - Parameter seen: How many steps the approver knew of; with another check handed in since, it would be approved
    ///   unread. `nil` for who reads and decides at once.
    /// - Throws: ``CycleRefusal``, or what a store throws.
    package func approve(
        _ digest: FileDigest, in key: CycleKey, conditions: String, reviewOn: PlainDate?, seen: Int? = nil,
        by principal: Principal
    ) async throws -> CourseCycle {
        let cycle = try await cycle(key, seen: seen)
        _ = try desk.actor(principal, [.approveCourses], of: key.provider)
        guard case .checked(let checked) = cycle.work(digest) else {
            throw CycleRefusal.refused("cycle.approve.notChecked")
        }
        let dates = try reviewDates(try Checklist.load(checked.check.standard))
        guard let reviewOn, dates.contains(reviewOn), reviewOn != dates.lowerBound else {
            throw CycleRefusal.refused([
                Finding(
                    "cycle.approve.reviewDate", at: .pointer("/review-on"),
                    parameters: ["last": .day(dates.upperBound)])
            ])
        }
        let conditions = try CycleDesk.optionalText(conditions, field: "conditions", atMost: CycleDesk.mostText)
        return try await desk.take(
            .approved(digest, conditions: conditions, reviewOn: reviewOn), in: cycle, as: [.approveCourses],
            by: principal)
    }

    /// - Throws: ``CycleRefusal``, or what a store throws.
    package func sendBack(
        _ digest: FileDigest, in key: CycleKey, reason: String, seen: Int? = nil, by principal: Principal
    ) async throws -> CourseCycle {
        let cycle = try await cycle(key, seen: seen)
        let reason = try CycleDesk.text(reason, field: "reason", atMost: CycleDesk.mostText)
        return try await desk.take(
            .sentBack(digest, reason: reason), in: cycle, as: [.approveCourses], by: principal)
    }

    private func cycle(_ key: CycleKey, seen: Int?) async throws -> CourseCycle {
        let cycle = try await desk.cycle(key)
        guard seen == nil || seen == cycle.entries.count else { throw CycleRefusal.stale }
        return cycle
    }
}
