// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What speaks with identity providers.
package protocol IdentityExchange: Sendable {
    /// Those of the configuration, in its order.
    var providers: [IdentityProvider] { get }

    /// The address at the provider to send a browser to.
    func departure(
        to provider: IdentityProviderID, _ attempt: SignInAttempt, language: LanguageTag
    ) async throws(IdentityExchangeError) -> String

    /// Who signed in, by the query of the address to which the browser came back.
    func arrival(
        from provider: IdentityProviderID, _ attempt: SignInAttempt, query: String
    ) async throws(IdentityExchangeError) -> AssertedIdentity

    /// The address at the provider for signing out there too; `nil` where it does not offer that, or does not answer.
    func signingOut(of provider: IdentityProviderID, returningTo address: String) async -> String?
}

extension IdentityExchange {
    package func provider(_ id: IdentityProviderID) -> IdentityProvider? { providers.first { $0.id == id } }
}

/// The secrets of one way to a provider and back.
package struct SignInAttempt: Sendable, Hashable {
    /// Goes to the provider and comes back.
    package let state: Secret
    /// Stays in the browser's cookie.
    package let browser: Secret
    /// Where the browser comes back to.
    package let returnAddress: String

    package init(state: Secret, browser: Secret, returnAddress: String) {
        self.state = state
        self.browser = browser
        self.returnAddress = returnAddress
    }

    /// What the provider puts into its signed answer. It is seen by others, and tells nothing about the cookie.
    package var nonce: String { browser.derived(for: "nonce") }
    /// What proves at the exchange that this browser began (RFC 7636).
    package var codeVerifier: String { browser.derived(for: "code verifier") }
}

/// Why a provider's word was not taken.
package enum IdentityExchangeError: Error, Hashable, Sendable, CaseIterable {
    /// The person, or the provider, said no.
    case denied
    /// It does not answer, or not with what it should.
    case unreachable
    /// It answers, and a check of the answer failed.
    case notTrustworthy
}
