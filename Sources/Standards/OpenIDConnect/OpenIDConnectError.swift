// SPDX-License-Identifier: Apache-2.0

/// Why something that a provider said cannot be relied on.
public struct OpenIDConnectError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a stable name.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The discovery document is not one, or leaves out what the code flow needs.
        case metadataUnusable
        /// The discovery document is another issuer's (Discovery, section 4.3).
        case metadataOfAnotherIssuer
        /// The parameters with which the browser came back are none of an answer (OpenID Connect Core, 3.1.2.5).
        case responseMalformed
        /// The answer comes from another provider than was asked (RFC 9207, section 2.4).
        case responseOfAnotherIssuer
        /// The token endpoint refused the code.
        case codeRefused
        /// The answer of the token endpoint is not one (Core, 3.1.3.3).
        case tokenResponseMalformed
        /// The ID token is not a signed JWT with the claims that must be there (Core, section 2).
        case idTokenMalformed
        /// The algorithm is `none`, one of shared secrets, or another that is not allowed.
        case algorithmNotAllowed
        /// The provider has no key that could have made the signature.
        case keyNotFound
        /// No key of the provider made the signature.
        case signatureWrong
        /// The ID token is by somebody else.
        case issuerWrong
        /// The ID token is for somebody else, or for others as well without naming us as the one who asked.
        case audienceWrong
        /// The ID token has expired.
        case expired
        /// The ID token is from the future, or too old to be an answer to what was just asked.
        case issuedAtWrong
        /// The ID token answers another request.
        case nonceWrong
        /// The userinfo answer is not a JSON object.
        case userInfoMalformed
        /// The userinfo answer is about somebody else (Core, section 5.3.4).
        case userInfoOfAnother
    }

    /// What is wrong.
    public let code: Code
    /// An English sentence for operators; it holds nothing of what was received.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// The code and the sentence.
    public var description: String { "\(code.rawValue): \(reason)" }
}
