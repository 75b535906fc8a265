// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// The public keys that a party signs with (RFC 7517, section 5).
public struct JSONWebKeySet: Sendable {
    /// More keys than this are not read.
    public static let maximumKeys = 64

    /// The keys that can check a signature, in the document's order; others are passed over, as section 5 asks.
    public let keys: [JSONWebKey]

    /// Reads a key set.
    ///
    /// - Throws: ``JOSEError`` with ``JOSEError/Code/notKeySet`` when it is none, or a very long one.
    public init(_ document: JSONDocument) throws(JOSEError) {
        guard document.root.kind == .object, let list = document.root["keys"], list.kind == .array,
            list.count <= Self.maximumKeys
        else { throw JOSEError(.notKeySet, "The document is not a set of at most 64 keys.", at: .root) }
        keys = list.elements.compactMap { node in try? JSONWebKey(node) }
    }

    /// The keys that may have made a signature: the one with the name in the header, or without a name all that fit.
    ///
    /// A header chooses among the keys of this set and can bring none of its own: `jwk`, `jku`, `x5c` and `x5u` are
    /// never looked at.
    public func keys(named name: String?, fitting algorithm: JWSAlgorithm) -> [JWSVerificationKey] {
        keys.filter { key in
            (name == nil || key.name == nil || key.name == name) && key.key.fits(algorithm)
                && (key.algorithm == nil || key.algorithm == algorithm)
        }.map(\.key)
    }
}
