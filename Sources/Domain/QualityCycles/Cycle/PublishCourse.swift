// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Courses
import Localization
import Vocabulary

/// Publishes an approved version, which from then on is the one that is awarded.
package struct PublishCourse: Sendable {
    package let desk: CycleDesk

    package init(_ desk: CycleDesk) { self.desk = desk }

    /// - Throws: ``CycleRefusal``: naming each step that is missing, and each standard element that the kept file lacks;
    ///   or what a store throws.
    package func callAsFunction(
        _ digest: FileDigest, in key: CycleKey, by principal: Principal
    ) async throws -> CourseCycle {
        let cycle = try await desk.cycle(key)
        _ = try desk.actor(principal, [.designCourses, .approveCourses], of: key.provider)
        let entry = CycleEntry(
            number: cycle.entries.count + 1, step: .published(digest),
            by: principal.person ?? PersonID(desk.randomness), at: desk.clock.now())
        // Everything that is missing is named at once. The rules of today count, not those of the day of the upload.
        var missing = try await elements(digest, key) + reviewDate(cycle)
        var tried = cycle
        do throws(CycleRefusal) { try tried.apply(entry) } catch {
            guard case .refused(let steps) = error else { throw error }
            missing = steps + missing
        }
        guard missing.isEmpty else { throw CycleRefusal.refused(missing) }
        return try await desk.take(
            .published(digest), in: cycle, as: [.designCourses, .approveCourses], by: principal)
    }

    /// All mandatory elements of Annex I, and more than attendance: what the reader of course files asks for.
    private func elements(_ digest: FileDigest, _ key: CycleKey) async throws -> [Finding] {
        guard let file = try await desk.store.file(digest, of: key), FileDigest(of: file) == digest else {
            return [Finding("cycle.publish.nothing")]
        }
        let reading = CourseFile.read(file)
        return reading.course == nil ? reading.findings.filter { $0.severity == .error } : []
    }

    private func reviewDate(_ cycle: CourseCycle) throws -> [Finding] {
        guard case .approved(let approved) = cycle.draft, try desk.today() > approved.approval.reviewOn else {
            return []
        }
        return [Finding("cycle.publish.reviewPassed", parameters: ["date": .day(approved.approval.reviewOn)])]
    }
}
