// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Providers
import Vocabulary

/// What is seen of a published course, and what was changed because of it.
package struct MonitorCourse: Sendable {
    package let desk: CycleDesk
    package let feedback: any FeedbackStore
    /// The names of the reviews of a provider that are published.
    package let publishedReviews: @Sendable (ProviderID) async throws -> Set<String>

    package init(
        _ desk: CycleDesk, feedback: any FeedbackStore,
        publishedReviews: @escaping @Sendable (ProviderID) async throws -> Set<String>
    ) {
        self.desk = desk
        self.feedback = feedback
        self.publishedReviews = publishedReviews
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
    /// - Throws: ``CycleRefusal``, with `cycle.change.unknownPrompt` when there is no such note, no such round of this
    ///   course with results, or no such published review of the provider; or what a store throws.
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
        let isThere =
            switch prompt {
            case .feedback(let id):
                if try await feedback.round(id)?.key == key {
                    try await !feedback.releases(of: id).isEmpty
                } else {
                    false
                }
            case .review(let name): try await publishedReviews(key.provider).contains(name)
            // The cycle itself knows its notes.
            case .monitoring: true
            }
        guard isThere else {
            throw CycleRefusal.refused([Finding("cycle.change.unknownPrompt", at: .pointer("/prompt"))])
        }
        return try await desk.take(
            .changed(ChangeRecord(text: text, prompt: prompt, version: version)), in: cycle,
            as: [.designCourses, .approveCourses], by: principal)
    }
}
