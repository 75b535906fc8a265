// SPDX-License-Identifier: Apache-2.0

/// Something that holds a private key and signs with it: a key in a file, a token, a remote service.
public protocol JWSSigner: Sendable {
    /// The algorithm of the signatures that this signer makes.
    var algorithm: JWSAlgorithm { get }

    /// The signature over a JWS signing input (RFC 7515, section 5.1) in its JOSE form, which for ECDSA is r and s as
    /// two numbers of fixed length, one after the other (RFC 7518, section 3.4).
    ///
    /// - Throws: when the key cannot be used, in the words of the signer.
    func signature(over input: [UInt8]) throws -> [UInt8]
}
