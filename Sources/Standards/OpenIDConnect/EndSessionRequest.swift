// SPDX-License-Identifier: Apache-2.0

/// What a browser is sent to a provider with to sign out there too (RP-Initiated Logout 1.0, section 2).
public struct EndSessionRequest: Sendable, Hashable {
    /// Our name at the provider; it stands for an ID token, which would have to be kept for this alone.
    public let clientID: String
    /// Where the browser may come back to; registered at the provider.
    public let redirectAddress: String

    /// Puts a request together.
    public init(clientID: String, redirectAddress: String) {
        self.clientID = clientID
        self.redirectAddress = redirectAddress
    }

    /// The address to send the browser to; `nil` where the provider does not offer it.
    public func address(at provider: ProviderMetadata) -> String? {
        provider.endSessionEndpoint?.adding([
            ("client_id", clientID), ("post_logout_redirect_uri", redirectAddress),
        ])
    }
}
