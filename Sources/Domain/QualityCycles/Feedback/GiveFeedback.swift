// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization
package import Providers
import Vocabulary

/// Takes what a learner or an employer says in a round, once each; until the round closes a new answer takes the place of
/// the earlier one.
///
/// The audit log does not say who answered: with the times in it, answers could be told apart by when results changed.
package struct GiveFeedback: Sendable {
    /// Which entry of the register was merged into which.
    package typealias Successors = @Sendable () async throws -> [ProviderID: ProviderID]

    package let store: any FeedbackStore
    package let key: FeedbackKey
    package let policy: AccessPolicy
    package let desk: CycleDesk
    package let successors: Successors

    package init(
        _ desk: CycleDesk, store: any FeedbackStore, key: FeedbackKey, successors: @escaping Successors
    ) {
        self.desk = desk
        policy = desk.policy
        self.store = store
        self.key = key
        self.successors = successors
    }

    /// The groups that somebody may answer as: everybody has learned, and an employer may speak as one.
    package func groups(of principal: Principal) -> [FeedbackGroup] {
        principal.memberships.contains { $0.role == .employer } ? [.learners, .employers] : [.learners]
    }

    /// What this person answered before; `nil` when nothing.
    package func earlier(in round: FeedbackRound, by principal: Principal) async throws -> FeedbackAnswer? {
        guard let person = principal.person else { return nil }
        return try await store.answer(AnswerToken(of: person, in: round.id, key: key), in: round.id)
    }

    /// Whether somebody works for the provider that is asked about, and so has no say here: under its name, that of an
    /// entry merged into it, or that of the entry it was merged into.
    package func isOfProvider(_ principal: Principal, _ provider: ProviderID) async throws -> Bool {
        let names = principal.memberships.map(\.organisation).filter { $0.kind == .provider }
            .compactMap { ProviderID($0.id) }
        guard !names.isEmpty else { return false }
        let successors = try await successors()
        let house = successors.last(from: provider)
        return names.contains { successors.last(from: $0) == house }
    }

    /// - Parameter values: The answers by question; those that were not given are missing.
    /// - Throws: ``FeedbackRefusal``, with a finding at each question without an answer; or what a store throws.
    package func callAsFunction(
        _ values: [FeedbackQuestion: Int], comment: String, as group: FeedbackGroup, in id: RoundID,
        by principal: Principal
    ) async throws {
        guard let round = try await store.round(id) else { throw FeedbackRefusal.unknownRound }
        guard let person = principal.person else { throw FeedbackRefusal.notAllowed(.noRight(.giveFeedback)) }
        if case .refused(let refusal) = policy.decide(principal, .giveFeedback, on: .person(person)) {
            throw FeedbackRefusal.notAllowed(refusal)
        }
        guard try await !isOfProvider(principal, round.key.provider) else {
            throw FeedbackRefusal.refused("feedback.answer.ownProvider")
        }
        let today = try desk.today()
        guard round.takesAnswers(on: today) else { throw FeedbackRefusal.refused("feedback.round.closed") }
        guard groups(of: principal).contains(group) else {
            throw FeedbackRefusal.refused("feedback.answer.badGroup", at: "group")
        }
        var findings = FeedbackQuestion.allCases
            .filter { question in !(values[question].map(FeedbackScales.range.contains) ?? false) }
            .map { Finding("feedback.answer.missing", at: .pointer("/\($0.rawValue)")) }
        if comment.unicodeScalars.count > FeedbackAnswer.mostComment {
            findings.append(
                Finding(
                    "feedback.comment.tooLong", at: .pointer("/comment"),
                    parameters: ["limit": .integer(FeedbackAnswer.mostComment)]))
        }
        guard findings.isEmpty, let scales = FeedbackScales(values) else { throw FeedbackRefusal.refused(findings) }
        let isKept = try await store.take(
            FeedbackAnswer(group: group, scales: scales, comment: comment),
            under: AnswerToken(of: person, in: id, key: key), in: id, on: today)
        guard isKept else { throw FeedbackRefusal.refused("feedback.round.closed") }
    }
}
