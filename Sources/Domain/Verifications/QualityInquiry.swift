// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// The register of quality evidence, as far as a verdict asks it.
package struct QualityInquiry: Sendable {
    /// Whether there is anything in the register.
    package let isPossible: @Sendable () async -> Bool
    /// Whether a body was quality-assured on a day, for something.
    package let answer: @Sendable (BodyIdentity, PlainDate, TrustScope) async throws -> TrustAnswer

    /// Whether a body may seal what another awarded on a day: it is the same body, or the register says that it seals
    /// for it.
    package let maySeal: @Sendable (BodyIdentity, _ awardingBody: BodyIdentity, PlainDate) async throws -> Bool

    package init(
        isPossible: @escaping @Sendable () async -> Bool,
        answer: @escaping @Sendable (BodyIdentity, PlainDate, TrustScope) async throws -> TrustAnswer,
        maySeal: @escaping @Sendable (BodyIdentity, BodyIdentity, PlainDate) async throws -> Bool
    ) {
        self.isPossible = isPossible
        self.answer = answer
        self.maySeal = maySeal
    }
}
