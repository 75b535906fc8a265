// SPDX-License-Identifier: Apache-2.0

import Credentials
import Crypto
import Foundation
import JAdES
import JSONTree
import Trust
import Verifications

/// The sealed 150 KB official micro-credential, whole and layer by layer.
enum VerificationCases: BenchmarkSuite {
    static let name = "verification"

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let bytes = try options.shared("data/elm/samples/elm-repo-v3/Sample-MC-Annex1-signed.jsonld")
        let verifier = Verifier(anchors: TrustAnchors())
        let now = Date()

        let outer = try JSONDocument(parsing: bytes)
        let sealed = try SealedDocument(outer)
        // The floor: Foundation's parser over the same two documents, with nothing verified.
        let texts = [Data(bytes), Data(sealed.payload)]
        let floor = try Measurement.of { for text in texts { _ = try JSONSerialization.jsonObject(with: text) } }
        let whole = try await Measurement.ofAsync { _ = try await verifier.verify(bytes, at: now, checkedAt: now) }
        report(
            Row(
                name: "verify, all layers (\(bytes.count) bytes)", measurement: whole,
                peer: ("only parsing, Foundation", floor), target: ("at most 1.5 ms", whole.median <= 1.5e-3)))

        // A part of the work is held against reading the bytes once.
        let hash = (name: "SHA-256 of the file", measurement: Measurement.of { _ = SHA256.hash(data: bytes) })
        func part(_ name: String, _ time: Measurement) { report(Row(name: "  " + name, measurement: time, peer: hash)) }
        part("parse the sealed file", try .of { _ = try JSONDocument(parsing: bytes) })
        part(
            "seal: take apart and check",
            try .of {
                let document = try SealedDocument(outer)
                for seal in document.seals { _ = seal.check(payload: document.payload) }
            })
        let payload = try JSONDocument(parsing: sealed.payload)
        part("parse the payload", try .of { _ = try JSONDocument(parsing: sealed.payload) })
        part("format: read the credential", .of { _ = EuropeanDigitalCredential.read(payload) })
        if let credential = EuropeanDigitalCredential.read(payload).credential {
            part("elements", .of { _ = StandardElementsCheck.check(credential) })
            part("summary for people", .of { _ = CredentialSummary(credential) })
        }
        let examination = try verifier.examine(bytes, at: now, checkedAt: now)
        for check in verifier.checks where check.layer != .format && check.layer != .elements {
            part(
                "layer \(check.layer.rawValue), given the evidence",
                await Measurement.ofAsync { _ = await check(examination) })
        }
    }
}
