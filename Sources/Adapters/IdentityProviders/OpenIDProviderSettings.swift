// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Fetching

/// What an operator says about one provider of OpenID Connect.
package struct OpenIDProviderSettings: Sendable, Hashable {
    package let provider: IdentityProvider
    /// Exactly as it stands in the provider's ID tokens.
    package let issuer: String
    package let clientID: String
    /// `nil` for a client that the provider knows without one.
    package let clientSecret: String?
    package let scopes: [String]
    /// Where the provider may be; inside the operator's network only if the operator says so.
    package let reach: NetworkReach

    package init(
        provider: IdentityProvider, issuer: String, clientID: String, clientSecret: String?, scopes: [String],
        reach: NetworkReach
    ) {
        self.provider = provider
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.scopes = scopes
        self.reach = reach
    }
}
