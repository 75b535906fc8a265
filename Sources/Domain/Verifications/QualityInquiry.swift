// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// The register of quality evidence, as far as a verdict asks it.
package struct QualityInquiry: Sendable {
    /// Whether there is anything in the register.
    package let isPossible: @Sendable () async -> Bool
    /// Whether a body was quality-assured on a day, for something.
    package let answer: @Sendable (BodyIdentity, PlainDate, TrustScope) async throws -> TrustAnswer

    package init(
        isPossible: @escaping @Sendable () async -> Bool,
        answer: @escaping @Sendable (BodyIdentity, PlainDate, TrustScope) async throws -> TrustAnswer
    ) {
        self.isPossible = isPossible
        self.answer = answer
    }
}
