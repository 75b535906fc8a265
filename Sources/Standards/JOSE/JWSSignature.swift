// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// One member of `signatures` in the General JSON Serialization (RFC 7515, section 7.2.1), read but not checked.
public struct JWSSignature: Sendable {
    /// The place among the document's signatures, from 0.
    public let index: Int
    /// The protected header as it stands in the document: base64url text in ASCII, empty when there is none.
    public let protectedText: [UInt8]
    /// The protected header, `nil` when there is none.
    public let protectedHeader: JSONNode?
    /// The unprotected header, `nil` when there is none.
    ///
    /// Anyone can change it.
    public let unprotectedHeader: JSONNode?
    /// The signature's bytes.
    public let signature: [UInt8]
    /// The names in `crit`, in order: each once, each in the protected header, none of RFC 7515 or RFC 7518 itself.
    ///
    /// Empty when there is no `crit`. Whether the reader understands them is for the reader to say.
    public let critical: [String]
    /// Whether the payload is base64url-encoded: false only for `b64: false` (RFC 7797, section 3).
    public let isPayloadEncoded: Bool

    /// Where the signature stands in the document.
    public var pointer: JSONPointer {
        JWSGeneralJSON.signaturesPointer.appending(index)
    }
}
