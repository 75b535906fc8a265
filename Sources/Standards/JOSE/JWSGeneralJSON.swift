// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// A JSON Web Signature in the General JSON Serialization (RFC 7515, section 7.2.1), read but not checked.
///
/// Reading decides everything that does not need a key: shape, encodings, limits, the rules on `crit`
/// (section 4.1.11), the disjointness of the two headers (section 4), and how the payload is encoded (RFC 7797).
public struct JWSGeneralJSON: Sendable {
    static let payloadPointer = JSONPointer.root.appending("payload")
    static let signaturesPointer = JSONPointer.root.appending("signatures")

    /// The payload as it is signed: the value of the `payload` string in UTF-8.
    public let payloadText: [UInt8]
    /// The content: ``payloadText`` itself when `b64` is false, else the bytes it encodes.
    public let payload: [UInt8]
    /// Whether the payload is base64url-encoded.
    public let isPayloadEncoded: Bool
    /// At least one signature, in the document's order.
    public let signatures: [JWSSignature]

    /// Reads a document.
    ///
    /// - Throws: ``JOSEError`` that names the first place at fault.
    public init(_ document: JSONDocument, limits: JWSLimits = .standard) throws(JOSEError) {
        let root = document.root
        let list = try Self.signatureList(of: root, limits: limits)
        var signatures: [JWSSignature] = []
        for (index, node) in list.elements.enumerated() {
            signatures.append(try JWSSignature(node, index: index, limits: limits))
        }
        isPayloadEncoded = try Self.isPayloadEncoded(by: signatures)
        (payloadText, payload) = try Self.payload(of: root, isEncoded: isPayloadEncoded)
        self.signatures = signatures
    }

    /// The member `signatures`: an array of at least one and not too many, beside nothing of the other serializations.
    private static func signatureList(of root: JSONNode, limits: JWSLimits) throws(JOSEError) -> JSONNode {
        guard root.kind == .object else {
            throw JOSEError(.notGeneralJSON, "The document is not an object.", at: .root)
        }
        let flattened = ["signature", "protected", "header"].first { root[$0] != nil }
        guard let list = root["signatures"] else {
            if flattened == "signature" {
                throw JOSEError(.notGeneralJSON, "The flattened serialization is not supported.", at: .root)
            }
            throw JOSEError(.signatureMissing, "There is no member signatures.", at: .root)
        }
        if let flattened {
            throw JOSEError(
                .ambiguousSerialization, "The member \(flattened) must not stand beside signatures.",
                at: .root.appending(flattened))
        }
        guard list.kind == .array else {
            throw JOSEError(.signatureMalformed, "The member signatures is not an array.", at: signaturesPointer)
        }
        guard list.count > 0 else {
            throw JOSEError(.signatureMissing, "The member signatures is empty.", at: signaturesPointer)
        }
        guard list.count <= limits.signatures else {
            throw JOSEError(
                .tooManySignatures, "There are \(list.count) signatures; at most \(limits.signatures) are read.",
                at: signaturesPointer)
        }
        return list
    }

    /// What all signatures say of `b64`; there is one payload, so they must agree (RFC 7797, section 3).
    private static func isPayloadEncoded(by signatures: [JWSSignature]) throws(JOSEError) -> Bool {
        let isEncoded = signatures[0].isPayloadEncoded
        if let other = signatures.first(where: { $0.isPayloadEncoded != isEncoded }) {
            throw JOSEError(
                .payloadEncodingMixed, "The signatures disagree on whether the payload is encoded (b64).",
                at: other.pointer)
        }
        return isEncoded
    }

    /// The payload as it is signed, and what it says.
    private static func payload(
        of root: JSONNode, isEncoded: Bool
    ) throws(JOSEError) -> (text: [UInt8], content: [UInt8]) {
        guard let node = root["payload"] else {
            throw JOSEError(.payloadMissing, "There is no member payload: the content is elsewhere.", at: .root)
        }
        guard let text = node.decodedBytes else {
            throw JOSEError(.payloadMalformed, "The payload is not a string.", at: payloadPointer)
        }
        guard isEncoded else { return (text, text) }
        guard let content = Base64URL.decode(text) else {
            throw JOSEError(.payloadMalformed, "The payload is not base64url text.", at: payloadPointer)
        }
        return (text, content)
    }

    /// What a signature of this document signs.
    public func signingInput(of signature: JWSSignature) -> JWSSigningInput {
        JWSSigningInput(protectedText: signature.protectedText, payloadText: payloadText)
    }
}
