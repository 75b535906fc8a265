// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
public import JSONTree

/// A public key for signatures as it stands in a key set (RFC 7517, RFC 7518, section 6).
public struct JSONWebKey: Sendable {
    /// RSA keys above this length are refused: checking with them costs the reader what the writer chooses.
    public static let maximumRSABits = 8192

    /// The name by which a header may choose it; `nil` when it has none.
    public let name: String?
    /// The only algorithm it is meant for; `nil` when it does not say.
    public let algorithm: JWSAlgorithm?
    /// What checks signatures.
    public let key: JWSVerificationKey

    /// Reads one member of `keys`.
    ///
    /// - Throws: ``JOSEError`` with ``JOSEError/Code/keyUnsupported`` for a key of another kind, use or algorithm, and
    ///   for numbers that make no key; with ``JOSEError/Code/keyTooShort`` for a short RSA key.
    public init(_ node: JSONNode) throws(JOSEError) {
        guard node.kind == .object else {
            throw JOSEError(.keyUnsupported, "A key is not an object.", at: node.pointer)
        }
        if let use = node["use"], use.string != "sig" {
            throw JOSEError(.keyUnsupported, "The key is not for signatures.", at: node.pointer)
        }
        if let operations = node["key_ops"], !operations.elements.contains(where: { $0.string == "verify" }) {
            throw JOSEError(.keyUnsupported, "The key is not for checking signatures.", at: node.pointer)
        }
        if let name = node["alg"] {
            guard let algorithm = name.string.flatMap({ JWSAlgorithm(name: $0) }) else {
                throw JOSEError(.keyUnsupported, "The key is for an algorithm that is not supported.", at: node.pointer)
            }
            self.algorithm = algorithm
        } else {
            algorithm = nil
        }
        name = node["kid"]?.string
        switch node["kty"]?.string {
        case "RSA": key = try Self.rsa(node)
        case "EC": key = try Self.ellipticCurve(node)
        default: throw JOSEError(.keyUnsupported, "Keys of this kind are not supported.", at: node.pointer)
        }
        if let algorithm, !key.fits(algorithm) {
            throw JOSEError(.keyUnsupported, "The key does not fit the algorithm it names.", at: node.pointer)
        }
    }

    private static func rsa(_ node: JSONNode) throws(JOSEError) -> JWSVerificationKey {
        let (modulus, exponent) = (try number("n", node), try number("e", node))
        let length = modulus.drop { $0 == 0 }.count * 8
        guard length <= maximumRSABits, exponent.count <= 8 else {
            throw JOSEError(.keyUnsupported, "The RSA key is too long.", at: node.pointer)
        }
        guard let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent) else {
            throw JOSEError(.keyUnsupported, "The numbers make no RSA key.", at: node.pointer)
        }
        return try JWSVerificationKey(key)
    }

    private static func ellipticCurve(_ node: JSONNode) throws(JOSEError) -> JWSVerificationKey {
        let (x, y) = (try number("x", node), try number("y", node))
        // The uncompressed point of SEC 1, section 2.3.3; a point that is not on the curve makes no key.
        let point = [4] + x + y
        let key: JWSVerificationKey? =
            switch (node["crv"]?.string, x.count, y.count) {
            case ("P-256", 32, 32): (try? P256.Signing.PublicKey(x963Representation: point)).map { .init($0) }
            case ("P-384", 48, 48): (try? P384.Signing.PublicKey(x963Representation: point)).map { .init($0) }
            case ("P-521", 66, 66): (try? P521.Signing.PublicKey(x963Representation: point)).map { .init($0) }
            default: nil
            }
        guard let key else {
            throw JOSEError(.keyUnsupported, "The numbers make no key on a supported curve.", at: node.pointer)
        }
        return key
    }

    private static func number(_ name: String, _ node: JSONNode) throws(JOSEError) -> [UInt8] {
        guard let text = node[name]?.decodedBytes, let bytes = Base64URL.decode(text), !bytes.isEmpty else {
            throw JOSEError(.keyUnsupported, "The key has no number \(name).", at: node.pointer)
        }
        return bytes
    }
}
