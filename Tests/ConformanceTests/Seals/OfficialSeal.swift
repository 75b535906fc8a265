// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What `signature-facts.json` says about one officially sealed file.
struct OfficialSeal: Decodable, CustomTestStringConvertible {
    struct Protected: Decodable {
        let alg: String
        let cty: String
        let kid: String
        let x5tS256: String
        let x5c: Int
        let typ: String
        let b64: Bool
        let sigT: String
        let adoTst: String?
        let crit: [String]

        enum CodingKeys: String, CodingKey {
            case alg, cty, kid, x5c, typ, b64, sigT, adoTst, crit
            case x5tS256 = "x5t#S256"
        }
    }

    let file: String
    let payloadBytes: Int
    let payloadSha256: String
    let protected: Protected
    let signatureMathOK: Bool
    let x5tS256matches: Bool
    let certSubject: String
    let notBefore: String
    let notAfter: String
    let hasQcStatements: Bool
    let etsiU: [String]
    let impliedLevel: String

    var testDescription: String { file }

    /// How many there are, so that a run without the shared material can say what it left out.
    static let count = 12

    /// Every sealed file of the shared material; none where it is missing.
    static let all: [OfficialSeal] = {
        guard Shared.isAvailable, let facts = try? Shared.data("data/elm/signature-facts.json") else { return [] }
        return (try? JSONDecoder().decode([OfficialSeal].self, from: Data(facts))) ?? []
    }()

    var bytes: [UInt8] {
        get throws { try Shared.data("data/elm/samples/" + file) }
    }

    /// The value of one attribute in the subject, by its short name or its object identifier.
    func subject(_ attribute: String) -> String? {
        certSubject.split(separator: ",").first { $0.hasPrefix(attribute + "=") }
            .map { String($0.dropFirst(attribute.count + 1)) }
    }
}
