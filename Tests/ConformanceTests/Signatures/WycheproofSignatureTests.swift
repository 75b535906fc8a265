// SPDX-License-Identifier: Apache-2.0

import Foundation
import JOSE
import JSONTree
import SwiftASN1
import TestSupport
import Testing
import X509

@Suite("Wycheproof signatures")
struct WycheproofSignatureTests {
    static let files: [(String, JWSAlgorithm)] = [
        ("ecdsa_secp256r1_sha256_p1363_test", .es256), ("ecdsa_secp521r1_sha512_p1363_test", .es512),
        ("rsa_signature_2048_sha256_test", .rs256), ("rsa_signature_4096_sha512_test", .rs512),
        ("rsa_pss_2048_sha256_mgf1_32_test", .ps256), ("rsa_pss_4096_sha512_mgf1_64_test", .ps512),
    ]

    @Test("are valid or not as the vectors say", .requiresShared(cases: 6), arguments: files)
    func file(_ name: String, _ algorithm: JWSAlgorithm) throws {
        let root = try JSONDocument(parsing: Shared.data("vectors/wycheproof/\(name).json")).root
        var count = 0
        for group in try #require(root["testGroups"]).elements {
            let pem = try #require(group["publicKeyPem"]?.string)
            let key = try JWSVerificationKey(Certificate.PublicKey(pemEncoded: pem))
            for test in try #require(group["tests"]).elements {
                let message = try [UInt8](hex: #require(test["msg"]?.string))
                let signature = try [UInt8](hex: #require(test["sig"]?.string))
                let isValid = key.isValid(signature: signature, over: message, algorithm: algorithm)
                count += 1
                // An acceptable one (a PKCS#1 padding without NULL) may be taken or refused; we refuse it.
                let expected = test["result"]?.string == "valid"
                #expect(isValid == expected, "\(name) \(test["tcId"]?.int ?? 0): \(test["comment"]?.string ?? "")")
            }
        }
        #expect(count == root["numberOfTests"]?.int)
    }

    @Test("in JSON Web Signatures are valid or not as the vectors say", .requiresShared)
    func jsonWebSignatures() throws {
        let root = try JSONDocument(parsing: Shared.data("vectors/wycheproof/json_web_signature_test.json")).root
        var count = 0
        for group in try #require(root["testGroups"]).elements {
            guard let jwk = group["public"], jwk["use"]?.string != "enc", jwk["key_ops"]?[0]?.string != "encrypt",
                let key = try JWSVerificationKey(jwk: jwk)
            else { continue }
            // The keys of RFC 7520 name another algorithm than their examples use.
            let isFromRFC7520 = group["comment"]?.string?.hasPrefix("rfc7520") == true
            let algorithm = isFromRFC7520 ? nil : jwk["alg"]?.string
            for test in try #require(group["tests"]).elements {
                let text = try #require(test["jws"]?.string)
                guard let document = try Self.general(text) else { continue }
                count += 1
                let isValid = Self.isValid(document, key, algorithm)
                #expect(
                    isValid == (test["result"]?.string == "valid"),
                    "\(test["tcId"]?.int ?? 0): \(test["comment"]?.string ?? "")")
            }
        }
        #expect(count > 330)
    }

    /// The vectors are in compact serialization; those that have its three parts are read in the general one.
    private static func general(_ compact: String) throws -> JSONDocument? {
        let parts = compact.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, !compact.contains("\"") else { return nil }
        let text = #"""
            {"payload":"\#(parts[1])","signatures":[{"protected":"\#(parts[0])","signature":"\#(parts[2])"}]}
            """#
        return try JSONDocument(parsing: Array(text.utf8))
    }

    private static func isValid(_ document: JSONDocument, _ key: JWSVerificationKey, _ name: String?) -> Bool {
        guard let jws = try? JWSGeneralJSON(document), let signature = jws.signatures.first,
            let header = signature.protectedHeader?["alg"]?.string, let algorithm = JWSAlgorithm(name: header),
            name == nil || name == header, signature.critical.isEmpty
        else { return false }
        return key.isValid(signature: signature.signature, over: jws.signingInput(of: signature), algorithm: algorithm)
    }
}
