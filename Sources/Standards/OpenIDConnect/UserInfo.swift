// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// The answer of the userinfo endpoint (OpenID Connect Core 1.0, section 5.3), about the one who signed in.
public struct UserInfo: Sendable {
    /// All claims of the answer.
    public let claims: JSONNode

    /// Takes an answer, but never one about somebody else (section 5.3.4).
    ///
    /// - Throws: ``OpenIDConnectError`` when it is none, or has another subject.
    public init(_ document: JSONNode, about token: IDToken) throws(OpenIDConnectError) {
        guard document.kind == .object else {
            throw OpenIDConnectError(.userInfoMalformed, "The userinfo answer is no object.")
        }
        guard document["sub"]?.string == token.subject else {
            throw OpenIDConnectError(.userInfoOfAnother, "The userinfo answer is about somebody else.")
        }
        claims = document
    }
}
