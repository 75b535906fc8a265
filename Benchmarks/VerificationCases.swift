// SPDX-License-Identifier: Apache-2.0

import Credentials
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

        report(Row(name: "  parse the sealed file", measurement: try .of { _ = try JSONDocument(parsing: bytes) }))
        report(
            Row(
                name: "  seal: take apart and check",
                measurement: try .of {
                    let document = try SealedDocument(outer)
                    for seal in document.seals { _ = seal.check(payload: document.payload) }
                }))
        let payload = try JSONDocument(parsing: sealed.payload)
        report(Row(name: "  parse the payload", measurement: try .of { _ = try JSONDocument(parsing: sealed.payload) }))
        report(
            Row(name: "  format: read the credential", measurement: .of { _ = EuropeanDigitalCredential.read(payload) })
        )
        if let credential = EuropeanDigitalCredential.read(payload).credential {
            report(Row(name: "  elements", measurement: .of { _ = StandardElementsCheck.check(credential) }))
            report(Row(name: "  summary for people", measurement: .of { _ = CredentialSummary(credential) }))
        }
        let examination = try verifier.examine(bytes, at: now, checkedAt: now)
        for check in verifier.checks where check.layer != .format && check.layer != .elements {
            let time = await Measurement.ofAsync { _ = await check(examination) }
            report(Row(name: "  layer \(check.layer.rawValue), given the evidence", measurement: time))
        }
    }
}
