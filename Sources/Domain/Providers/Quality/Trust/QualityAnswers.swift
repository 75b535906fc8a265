// SPDX-License-Identifier: Apache-2.0

package import Localization

/// The evidence as everybody asks it: may this provider award, was it covered on that day, since when?
///
/// The names of all providers are kept in memory, since they are asked by identifier, and so is who is covered today.
/// Both are read again when something was imported, undone, noted, registered or merged, by this program or another.
package actor QualityAnswers {
    private let store: any QualityStore
    private let providers: any ProviderStore
    private var evidence: Kept<ProviderEvidence>?
    private var survey: (day: PlainDate, kept: Kept<RegisterSurvey>)?

    /// Something read once for a revision; whoever asks meanwhile waits for the same reading.
    private struct Kept<Value: Sendable> {
        let revision: String
        let value: Task<Value, any Error>
    }

    package init(_ store: any QualityStore, providers: any ProviderStore) {
        self.store = store
        self.providers = providers
    }

    /// Whether there is anything to ask.
    package func isPossible() async -> Bool { (try? await store.revision())?.isEmpty == false }

    /// The notice that forbids a body to award, if one is in force.
    package func notice(for body: BodyIdentity, on day: PlainDate) async throws -> ProviderNotice? {
        try await trust(of: body).notice(on: day)
    }

    package func answer(_ body: BodyIdentity, on day: PlainDate, for scope: TrustScope) async throws -> TrustAnswer {
        try await trust(of: body).answer(on: day, for: scope)
    }

    /// What the evidence says about a body that a document or a course names.
    package func trust(of body: BodyIdentity) async throws -> ProviderTrust {
        let names = try await names().names(of: body)
        return ProviderTrust(names: names, history: try await store.history(of: names.all))
    }

    /// What the evidence says about an entry of the register, or a provider that only the evidence names.
    package func trust(of id: ProviderID) async throws -> ProviderTrust {
        let names = try await names().names(of: id)
        return ProviderTrust(names: names, history: try await store.history(of: names.all))
    }

    /// The register of providers and the evidence as they are joined now.
    package func names() async throws -> ProviderEvidence {
        let current = try await revision()
        if let evidence, evidence.revision == current { return try await evidence.value.value }
        let (store, providers) = (store, providers)
        let reading = Task {
            ProviderEvidence(
                try await providers.providers(), merged: try await providers.successors(),
                reviewed: try await store.register())
        }
        evidence = Kept(revision: current, value: reading)
        return try await value(of: reading) { self.evidence = nil }
    }

    /// What is answered on a day about every entry of the register.
    package func survey(on day: PlainDate) async throws -> RegisterSurvey {
        let current = try await revision()
        if let survey, survey.day == day, survey.kept.revision == current { return try await survey.kept.value.value }
        let (store, evidence) = (store, try await names())
        let reading = Task { RegisterSurvey(evidence, try await store.history(), on: day) }
        survey = (day, Kept(revision: current, value: reading))
        return try await value(of: reading) { self.survey = nil }
    }

    private func revision() async throws -> String {
        "\(try await store.revision()) \(try await providers.revision())"
    }

    /// A reading that failed is not kept.
    private func value<Value>(
        of reading: Task<Value, any Error>, otherwise forget: () -> Void
    ) async throws -> Value {
        do { return try await reading.value } catch {
            forget()
            throw error
        }
    }
}
