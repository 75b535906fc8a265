// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// What the token endpoint answers (OpenID Connect Core 1.0, section 3.1.3.3).
public struct TokenResponse: Sendable {
    /// The ID token, not checked yet.
    public let idToken: [UInt8]
    /// Opens the userinfo endpoint.
    public let accessToken: String

    /// Reads an answer.
    ///
    /// - Throws: ``OpenIDConnectError`` when the code was refused, or the answer is none.
    public init(_ document: JSONNode) throws(OpenIDConnectError) {
        guard document.kind == .object else {
            throw OpenIDConnectError(.tokenResponseMalformed, "The answer of the token endpoint is no object.")
        }
        guard document["error"] == nil else {
            throw OpenIDConnectError(.codeRefused, "The provider refused the code.")
        }
        guard let idToken = document["id_token"]?.string, let accessToken = document["access_token"]?.string,
            document["token_type"]?.string?.lowercased() == "bearer"
        else {
            throw OpenIDConnectError(
                .tokenResponseMalformed, "The answer of the token endpoint lacks a token, or is of another type.")
        }
        // It goes into a header of a request.
        guard !accessToken.isEmpty, accessToken.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw OpenIDConnectError(.tokenResponseMalformed, "The access token holds what no token does.")
        }
        self.idToken = Array(idToken.utf8)
        self.accessToken = accessToken
    }
}
