// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// Ends a published course for good. Nothing that was awarded changes; nothing new is awarded.
package struct RetireCourse: Sendable {
    package let desk: CycleDesk

    package init(_ desk: CycleDesk) { self.desk = desk }

    /// - Throws: ``CycleRefusal``, or what a store throws.
    package func callAsFunction(
        _ key: CycleKey, reason: String, by principal: Principal
    ) async throws -> CourseCycle {
        let cycle = try await desk.cycle(key)
        let reason = try CycleDesk.text(reason, field: "retire-reason", atMost: CycleDesk.mostText)
        return try await desk.take(.retired(reason: reason), in: cycle, as: [.approveCourses], by: principal)
    }
}
