// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JAdES
import JOSE
import JSONTree
import SwiftASN1
import TestSupport
import X509

/// A key on P-256 with a self-issued certificate, and documents sealed with it under any header.
struct SealFixture {
    let key = P256.Signing.PrivateKey()
    let certificate: Certificate

    init(
        organization: String = "Example TEST", notBefore: Date = FixedClock.later(-3600),
        notAfter: Date = FixedClock.later(3600)
    ) throws {
        let issuerKey = Certificate.PrivateKey(key)
        let name = try DistinguishedName {
            CountryName("FI")
            OrganizationName(organization)
            CommonName("\(organization) seal")
        }
        certificate = try Certificate(
            version: .v3, serialNumber: .init(bytes: [1, 2, 3]), publicKey: issuerKey.publicKey,
            notValidBefore: notBefore, notValidAfter: notAfter, issuer: name, subject: name,
            extensions: try Certificate.Extensions { Critical(KeyUsage(nonRepudiation: true)) },
            issuerPrivateKey: issuerKey)
    }

    var certificateText: String {
        get throws { String(decoding: Base64.encode(try certificate.derBytes), as: UTF8.self) }
    }

    var digestText: String {
        get throws {
            String(decoding: Base64URL.encode(Array(SHA256.hash(data: try certificate.derBytes))), as: UTF8.self)
        }
    }

    /// The members of a header that nothing is wrong with.
    func members() throws -> [String: String] {
        [
            "alg": #""ES256""#, "x5t#S256": #""\#(try digestText)""#, "x5c": #"["\#(try certificateText)"]"#,
            "b64": "false", "crit": #"["b64"]"#, "iat": "1781524800",
        ]
    }

    /// A document whose signature is right for a header of these members.
    func document(_ members: [String: String], payload: String = #"{"a":1}"#, etsiU: String? = nil) throws
        -> JSONDocument
    {
        let header = "{" + members.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",") + "}"
        let protected = Base64URL.encode(Array(header.utf8))
        let signature = try ECDSASigner(key).signature(
            over: JWSSigningInput(protectedText: protected, payloadText: Array(payload.utf8)).bytes)
        let unsigned = etsiU.map { #","header":{"etsiU":\#($0)}"# } ?? ""
        let text = #"""
            {"payload":"\#(payload.replacing("\"", with: "\\\""))","signatures":[
            {"protected":"\#(String(decoding: protected, as: UTF8.self))"\#(unsigned),
            "signature":"\#(String(decoding: Base64URL.encode(signature), as: UTF8.self))"}]}
            """#
        return try JSONDocument(parsing: Array(text.utf8))
    }

    var sealer: JAdESSealer {
        get throws { try JAdESSealer(signer: ECDSASigner(key), chain: [certificate]) }
    }
}
