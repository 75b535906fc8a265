// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Courses
import Localization
package import Providers
import Vocabulary

/// Brings a version of a course into the cycle: its file, read without error.
package struct UploadDesign: Sendable {
    package let desk: CycleDesk

    package init(_ desk: CycleDesk) { self.desk = desk }

    /// - Parameters:
    ///   - course: The course that it should be a version of; `nil` takes the one that the file names.
    /// - Throws: ``CycleRefusal``: with the findings of the reading, each at its line, when the file has an error; with
    ///   `cycle.file.otherProvider` or `cycle.file.otherCourse` when it is of another; or what a store throws.
    package func callAsFunction(
        _ file: [UInt8], of provider: ProviderID, course: CourseID? = nil, by principal: Principal
    ) async throws -> CourseCycle {
        _ = try desk.actor(principal, [.designCourses], of: provider)
        let reading = CourseFile.read(file)
        guard let read = reading.course else {
            throw CycleRefusal.refused(reading.findings.filter { $0.severity == .error })
        }
        guard read.provider.id == provider else {
            throw CycleRefusal.refused(
                "cycle.file.otherProvider",
                ["found": .text(read.provider.id.text), "expected": .text(provider.text)])
        }
        if let course, read.id != course {
            throw CycleRefusal.refused(
                "cycle.file.otherCourse", ["found": .text(read.id.text), "expected": .text(course.text)])
        }
        let key = CycleKey(provider: provider, course: read.id)
        let cycle = try await desk.store.cycle(key) ?? CourseCycle(key: key)
        let step = CycleStep.uploaded(FileDigest(of: file), version: read.version, title: read.title)
        return try await desk.take(step, file: file, in: cycle, as: [.designCourses], by: principal)
    }
}
