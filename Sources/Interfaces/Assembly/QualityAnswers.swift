// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Localization
package import Providers
package import Verifications

/// The register of quality evidence as other parts ask it: may this provider award, was it covered on that day?
///
/// The names of all providers are kept in memory, since they are asked by identifier; they are read again when something
/// was imported, undone or noted, by this program or another.
package actor QualityAnswers {
    private let store: any QualityStore
    private var revision = ""
    private var register = QualityRegister()

    package init(_ store: any QualityStore) { self.store = store }

    /// Whether there is anything to ask.
    package func isPossible() async -> Bool { (try? await store.revision())?.isEmpty == false }

    /// The notice that forbids a provider to award, if one is in force.
    package func notice(for provider: Provider, on day: PlainDate) async throws -> ProviderNotice? {
        for id in try await names(of: BodyIdentity(provider), or: provider.id) {
            if let notice = AwardingRight(try await store.history(of: id)).notice(for: id, on: day) { return notice }
        }
        return nil
    }

    package func answer(
        _ body: BodyIdentity, on day: PlainDate, for scope: TrustScope
    ) async throws -> TrustAnswer {
        let found = try await names(of: body, or: body.id.flatMap { ProviderID($0) })
        // Identifiers that lead to several providers are no proof for any of them.
        guard found.count == 1, let id = found.first else {
            return TrustAnswer(
                kind: .unknown, reason: found.isEmpty ? .nothingKnown : .contradiction, date: day, grounds: [],
                knownSince: nil)
        }
        return TrustOnDate(try await store.history(of: id))(id, on: day, for: scope)
    }

    package nonisolated var gate: AwardingGate {
        AwardingGate { provider, day in try await self.notice(for: provider, on: day) }
    }

    package nonisolated var inquiry: QualityInquiry {
        QualityInquiry(
            isPossible: { await self.isPossible() },
            answer: { body, day, scope in try await self.answer(body, on: day, for: scope) })
    }

    /// Who a body is in the register; a name that only notices know stands for itself.
    private func names(of body: BodyIdentity, or own: ProviderID?) async throws -> [ProviderID] {
        let current = try await store.revision()
        if current != revision {
            register = try await store.register()
            revision = current
        }
        let found = register.providers(known: body)
        if found.isEmpty { return own.map { [$0] } ?? [] }
        return found.sorted { $0.text < $1.text }
    }
}
