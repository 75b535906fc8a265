// SPDX-License-Identifier: Apache-2.0

import Crypto
import FoundationEssentials
public import JOSE
public import JSONTree

/// A document with one or more JAdES seals around its content, as Europass makes them: the JWS JSON General
/// Serialization with the content in `payload` (ETSI TS 119 182-1; RFC 7515, section 7.2.1).
public struct SealedDocument: Sendable {
    /// The sealed content, byte for byte: never serialise it again, or the seal no longer fits.
    public let payload: [UInt8]
    /// At least one seal, in the document's order; every one counts.
    public let seals: [Seal]

    /// Whether a document claims to be sealed.
    ///
    /// A claim may still turn out broken; a document that lost its signatures but keeps its `payload` claims to be
    /// sealed too.
    public static func isSealed(_ document: JSONDocument) -> Bool {
        let root = document.root
        guard root.kind == .object, root["@context"] == nil else { return false }
        return root["signatures"] != nil || root["payload"]?.kind == .string
    }

    /// Reads the seals and their headers, without checking them.
    ///
    /// - Throws: ``JAdESError`` when the document is not one JWS with readable headers; trouble with what a header says
    ///   is among its seal's findings instead.
    public init(_ document: JSONDocument, limits: JWSLimits = .standard) throws(JAdESError) {
        let jws: JWSGeneralJSON
        do throws(JOSEError) {
            jws = try JWSGeneralJSON(document, limits: limits)
        } catch {
            throw JAdESError(error)
        }
        payload = jws.payload
        seals = jws.signatures.map(Seal.init)
    }

    /// The SHA-256 of the payload.
    public var payloadDigest: [UInt8] { Array(SHA256.hash(data: payload)) }

    /// Checks every seal.
    public func check() -> SealedDocumentReport {
        SealedDocumentReport(seals.map { $0.check(payload: payload) })
    }
}
