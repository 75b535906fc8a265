// SPDX-License-Identifier: Apache-2.0

package import Awards
import Providers
package import Verifications

/// The answers about quality in the form in which awarding and verifying ask for them.
extension QualityAnswers {
    package nonisolated var gate: AwardingGate {
        AwardingGate { provider, day in try await self.notice(for: BodyIdentity(provider), on: day) }
    }

    package nonisolated var inquiry: QualityInquiry {
        QualityInquiry(
            isPossible: { await self.isPossible() },
            answer: { body, day, scope in try await self.answer(body, on: day, for: scope) },
            maySeal: { sealer, body, day in try await self.names().maySeal(sealer, whatWasAwardedBy: body, on: day) })
    }
}
