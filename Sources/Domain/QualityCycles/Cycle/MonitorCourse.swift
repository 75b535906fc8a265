// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Vocabulary

/// What is seen of a published course, and what was changed because of it.
package struct MonitorCourse: Sendable {
    package let desk: CycleDesk
    package let feedback: any FeedbackStore

    package init(_ desk: CycleDesk, feedback: any FeedbackStore) {
        self.desk = desk
        self.feedback = feedback
    }

    /// - Throws: ``CycleRefusal``, or what a store throws.
    package func note(_ text: String, on key: CycleKey, by principal: Principal) async throws -> CourseCycle {
        let cycle = try await desk.cycle(key)
        let text = try CycleDesk.text(text, field: "note", atMost: CycleDesk.mostText)
        return try await desk.take(
            .noted(NoteID(desk.randomness), text: text), in: cycle, as: [.designCourses, .approveCourses],
            by: principal)
    }

    /// Writes down a change, with what prompted it and the version that carries it.
    ///
    /// - Throws: ``CycleRefusal``, with `cycle.change.unknownPrompt` when there is no such note, or no such round of this
    ///   course with results; or what a store throws.
    package func record(
        change text: String, prompt: ChangePrompt?, version: FileDigest?, on key: CycleKey, by principal: Principal
    ) async throws -> CourseCycle {
        let cycle = try await desk.cycle(key)
        let text = try CycleDesk.text(text, field: "change", atMost: CycleDesk.mostText)
        guard let prompt else {
            throw CycleRefusal.refused([Finding("cycle.change.noPrompt", at: .pointer("/prompt"))])
        }
        guard let version else {
            throw CycleRefusal.refused([Finding("cycle.change.unknownVersion", at: .pointer("/version"))])
        }
        if case .feedback(let id) = prompt {
            guard let round = try await feedback.round(id), round.key == key,
                try await !feedback.releases(of: id).isEmpty
            else { throw CycleRefusal.refused([Finding("cycle.change.unknownPrompt", at: .pointer("/prompt"))]) }
        }
        return try await desk.take(
            .changed(ChangeRecord(text: text, prompt: prompt, version: version)), in: cycle,
            as: [.designCourses, .approveCourses], by: principal)
    }
}
