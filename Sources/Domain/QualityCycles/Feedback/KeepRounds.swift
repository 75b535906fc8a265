// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Courses
package import Localization
import Providers
import Vocabulary

/// Opens a round about a published course, closes it, and decides who reads its results.
package struct KeepRounds: Sendable {
    /// A round lasts no longer, in months.
    package static let longestMonths = 12

    package let desk: CycleDesk
    package let store: any FeedbackStore

    package init(_ desk: CycleDesk, store: any FeedbackStore) {
        self.desk = desk
        self.store = store
    }

    /// - Throws: ``FeedbackRefusal``: when the course is not published or already has an open round, or when the last day
    ///   is past or too far away; or what a store throws.
    package func open(
        _ key: CycleKey, closesOn day: PlainDate?, by principal: Principal
    ) async throws -> FeedbackRound {
        let right = try right(principal, key)
        let today = try desk.today()
        guard let published = try await desk.store.cycle(key)?.inForce(on: today) else {
            throw FeedbackRefusal.refused("feedback.round.notPublished", at: "course")
        }
        let last = today.adding(months: Self.longestMonths)
        guard let day, day >= today, day <= last else {
            throw FeedbackRefusal.refused("feedback.round.badDate", at: "closes-on", ["last": .day(last)])
        }
        guard try await store.rounds(of: key.provider).allSatisfy({ $0.key != key || $0.closedAt != nil }) else {
            throw FeedbackRefusal.refused("feedback.round.alreadyOpen", at: "course")
        }
        let round = FeedbackRound(
            id: RoundID(desk.randomness), key: key, version: published.version.digest, openedAt: desk.clock.now(),
            closesOn: day)
        try await store.open(round, recording: event("feedback-opened", round, by: principal.actor, right))
        return round
    }

    /// - Throws: ``FeedbackRefusal``, or what a store throws.
    package func close(_ id: RoundID, by principal: Principal) async throws {
        let round = try await round(id)
        let right = try right(principal, round.key)
        try await close(round, by: principal.actor, right)
    }

    /// Closes every round whose last day is over.
    package func closeOverdue() async throws {
        for round in try await store.overdue(on: try desk.today()) {
            try await close(round, by: .localOperator, "the round's last day is over")
        }
    }

    /// - Throws: ``FeedbackRefusal``, or what a store throws.
    package func show(_ id: RoundID, toEverybody isPublic: Bool, by principal: Principal) async throws {
        let round = try await round(id)
        let right = try right(principal, round.key)
        let action: AuditAction = isPublic ? "feedback-published" : "feedback-withdrawn"
        try await store.show(
            id, toEverybody: isPublic, recording: event(action, round, by: principal.actor, right))
    }

    private func close(_ round: FeedbackRound, by actor: AuditActor, _ right: String) async throws {
        _ = try await store.close(
            round.id, at: desk.clock.now(), on: try desk.today(), randomness: desk.randomness,
            recording: event("feedback-closed", round, by: actor, right))
    }

    private func round(_ id: RoundID) async throws -> FeedbackRound {
        guard let round = try await store.round(id) else { throw FeedbackRefusal.unknownRound }
        return round
    }

    private func right(_ principal: Principal, _ key: CycleKey) throws(FeedbackRefusal) -> String {
        do throws(CycleRefusal) {
            return try desk.actor(principal, [.designCourses, .approveCourses], of: key.provider).right
        } catch {
            if case .notAllowed(let refusal) = error { throw .notAllowed(refusal) }
            throw .notAllowed(.noRight(.designCourses))
        }
    }

    private func event(
        _ action: AuditAction, _ round: FeedbackRound, by actor: AuditActor, _ right: String
    ) -> AuditEvent {
        AuditEvent(
            action, by: actor, on: AuditSubject("feedback", round.id.text), right: right,
            details: ["provider": round.key.provider.text, "course": round.key.course.text], at: desk.clock.now())
    }
}

extension CourseCycle {
    /// The published version, while its approval holds and it is not retired.
    package func inForce(on day: PlainDate) -> Published? {
        guard retired == nil, let published, !published.isLapsed(on: day) else { return nil }
        return published
    }
}
