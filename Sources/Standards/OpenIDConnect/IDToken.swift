// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import JOSE
public import JSONTree

/// An ID token that was checked: only ``init(checking:keys:rules:)`` makes one (OpenID Connect Core 1.0, 3.1.3.7).
public struct IDToken: Sendable {
    /// What an ID token must fulfil to be an answer to a request.
    public struct Rules: Sendable {
        /// The issuer of the provider that was asked.
        public let issuer: String
        /// Our name at that provider.
        public let clientID: String
        /// What the request held.
        public let nonce: String
        /// The algorithms that the provider said it signs with.
        public let algorithms: [JWSAlgorithm]
        /// What time it is.
        public let now: Date
        /// How far two clocks may be apart, in seconds.
        public var skew: TimeInterval = 60
        /// How old a token may be, in seconds: it was made for a request of a moment ago.
        public var oldest: TimeInterval = 600

        /// Puts the rules for one answer together.
        public init(issuer: String, clientID: String, nonce: String, algorithms: [JWSAlgorithm], now: Date) {
            self.issuer = issuer
            self.clientID = clientID
            self.nonce = nonce
            self.algorithms = algorithms
            self.now = now
        }
    }

    /// The largest token that is read, in bytes.
    public static let maximumBytes = 64 << 10

    /// Who signed in: unique and lasting at the issuer, at most 255 bytes.
    public let subject: String
    /// All claims of the token.
    public let claims: JSONNode

    /// Checks a token.
    ///
    /// The signature comes first: nothing of a token that the provider did not sign is looked at.
    ///
    /// - Throws: ``OpenIDConnectError`` with the first rule that is broken.
    public init(checking text: [UInt8], keys: JSONWebKeySet, rules: Rules) throws(OpenIDConnectError) {
        claims = try Self.signedClaims(of: text, keys: keys, rules: rules)
        guard claims["iss"]?.string == rules.issuer else {
            throw OpenIDConnectError(.issuerWrong, "The ID token is by another issuer.")
        }
        try Self.checkAudience(claims, clientID: rules.clientID)
        try Self.checkTimes(claims, rules)
        guard let nonce = claims["nonce"]?.string, nonce == rules.nonce else {
            throw OpenIDConnectError(.nonceWrong, "The ID token answers another request.")
        }
        guard let subject = claims["sub"]?.string, (1...255).contains(subject.utf8.count) else {
            throw OpenIDConnectError(.idTokenMalformed, "The ID token does not say who signed in.")
        }
        self.subject = subject
    }

    private static func signedClaims(
        of text: [UInt8], keys: JSONWebKeySet, rules: Rules
    ) throws(OpenIDConnectError) -> JSONNode {
        guard text.count <= maximumBytes, let jws = try? JWSGeneralJSON(compact: text),
            let header = jws.signatures[0].protectedHeader, let name = header["alg"]?.string
        else { throw OpenIDConnectError(.idTokenMalformed, "The ID token is not a signed JWT.") }
        guard let algorithm = JWSAlgorithm(name: name), rules.algorithms.contains(algorithm),
            ProviderMetadata.takenAlgorithms.contains(algorithm)
        else { throw OpenIDConnectError(.algorithmNotAllowed, "The ID token is signed by an algorithm not allowed.") }
        // Extensions that must be understood and are not (RFC 7515, section 4.1.11).
        guard jws.signatures[0].critical.isEmpty else {
            throw OpenIDConnectError(.idTokenMalformed, "The header of the ID token asks for what is not known.")
        }
        let candidates = keys.keys(named: header["kid"]?.string, fitting: algorithm)
        guard !candidates.isEmpty else {
            throw OpenIDConnectError(.keyNotFound, "The provider has no key that fits the ID token.")
        }
        let input = jws.signingInput(of: jws.signatures[0])
        guard
            candidates.contains(where: {
                $0.isValid(signature: jws.signatures[0].signature, over: input, algorithm: algorithm)
            })
        else { throw OpenIDConnectError(.signatureWrong, "The ID token is not signed by the provider.") }
        guard let claims = try? JSONDocument(parsing: jws.payload).root, claims.kind == .object else {
            throw OpenIDConnectError(.idTokenMalformed, "The ID token holds no claims.")
        }
        return claims
    }

    /// Rules 3 to 5: we are among those it is for, and where there are others, or where it says who asked, we asked.
    private static func checkAudience(_ claims: JSONNode, clientID: String) throws(OpenIDConnectError) {
        let audience: [String]
        if let one = claims["aud"]?.string {
            audience = [one]
        } else if let list = claims["aud"], list.kind == .array {
            audience = list.elements.compactMap(\.string)
        } else {
            audience = []
        }
        guard audience.contains(clientID) else {
            throw OpenIDConnectError(.audienceWrong, "The ID token is not for this client.")
        }
        let party = claims["azp"]
        guard party.map({ $0.string == clientID }) ?? (audience.count == 1) else {
            throw OpenIDConnectError(.audienceWrong, "The ID token was asked for by another client.")
        }
    }

    private static func checkTimes(_ claims: JSONNode, _ rules: Rules) throws(OpenIDConnectError) {
        let now = rules.now.timeIntervalSince1970
        guard let expiry = claims["exp"]?.double, let issued = claims["iat"]?.double else {
            throw OpenIDConnectError(.idTokenMalformed, "The ID token does not say from when to when it holds.")
        }
        guard now < expiry + rules.skew else { throw OpenIDConnectError(.expired, "The ID token has expired.") }
        guard issued <= now + rules.skew, issued >= now - rules.oldest - rules.skew else {
            throw OpenIDConnectError(.issuedAtWrong, "The ID token was not made for this request.")
        }
        if let earliest = claims["nbf"], (earliest.double ?? .infinity) > now + rules.skew {
            throw OpenIDConnectError(.issuedAtWrong, "The ID token does not hold yet.")
        }
    }
}
