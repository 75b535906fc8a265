// SPDX-License-Identifier: Apache-2.0

import Credentials
import Foundation
import JSONTree
import Localization
import TestSupport
import Testing
import Trust
import Verifications
import Vocabulary

/// The sealed files of the European tools, and altered copies of them.
@Suite("Official samples, verified") struct OfficialSampleTests {
    static let files: [String] = {
        guard let bytes = try? Shared.data("data/elm/signature-facts.json"),
            let facts = try? JSONDocument(parsing: bytes).root
        else { return [] }
        return facts.elements.compactMap { $0["file"]?.string.map { "data/elm/samples/\($0)" } }
    }()

    private func verify(_ bytes: [UInt8]) async throws -> VerificationReport {
        try await Verifier(anchors: TrustAnchors()).verify(bytes, at: FixedClock.now, checkedAt: FixedClock.now)
    }

    @Test(.requiresShared(cases: 12), arguments: files)
    func `have an intact seal under an authority nobody named`(_ file: String) async throws {
        let report = try await verify(try Shared.data(file))
        #expect(report[.seal]?.outcome == .passed, "\(report.troubles)")
        #expect(report[.trust]?.outcome == .unknown)
        #expect(report.sealer?.organizationIdentifier?.hasPrefix("VATES-") == true)
        // Three are presentations, and two use a context of their makers' own: these are not read, and not called wrong.
        #expect(report.verdict == .indeterminate)
        #expect((report.credential != nil) == (report[.format]?.outcome == .passed))
    }

    @Test(.requiresShared) func `are credentials, presentations, and credentials with a context of their makers`() async throws {
        var codes: [String: Int] = [:]
        for file in Self.files {
            codes[try await verify(try Shared.data(file))[.format]?.reason.code.rawValue ?? "", default: 0] += 1
        }
        #expect(codes == ["format.sealed": 7, "format.presentation": 3, "format.context.unknown": 2])
    }

    static let alterations: [(name: String, alter: @Sendable (JSONObject) -> JSONObject)] = [
        ("payload", { changing($0, "payload") { $0.replacing("en", with: "xx", maxReplacements: 1) } }),
        ("header", { changingSeal($0, "protected") { "A" + $0.dropFirst() } }),
        ("signature", { changingSeal($0, "signature") { ($0.hasPrefix("A") ? "B" : "A") + $0.dropFirst() } }),
        ("cut signature", { changingSeal($0, "signature") { String($0.dropLast(8)) } }),
        ("no signature", { setting($0, "signatures", []) }),
        (
            "second signature",
            { document in
                guard case .array(let seals)? = document["signatures"], case .object(var copy)? = seals.first else {
                    return document
                }
                copy["signature"] = "AAAA"
                return setting(document, "signatures", .array(seals + [.object(copy)]))
            }
        ),
    ]

    @Test(.requiresShared(cases: 72), arguments: files, alterations.map(\.name))
    func `are refused by their seal when altered`(_ file: String, _ alteration: String) async throws {
        let alter = try #require(Self.alterations.first { $0.name == alteration }).alter
        guard case .object(let document) = try JSONDocument(parsing: try Shared.data(file)).root.value else { return }
        let altered = alter(document)
        #expect(altered != document)
        let report = try await verify(JSONValue.object(altered).serialized())
        #expect(report.verdict == .invalid)
        #expect(report[.seal]?.outcome == .failed, "\(report.troubles)")
    }

    @Test(.requiresShared(cases: 12), arguments: files)
    func `cannot be read when they end early`(_ file: String) async throws {
        let bytes = try Shared.data(file)
        let error = await #expect(throws: UnreadableFile.self) { try await verify(Array(bytes[..<(bytes.count / 2)])) }
        #expect(error?.finding.code == "file.unexpected-end")
    }

    private static func setting(_ document: JSONObject, _ name: String, _ value: JSONValue) -> JSONObject {
        var document = document
        document[name] = value
        return document
    }

    private static func changing(
        _ document: JSONObject, _ name: String, _ change: (String) -> String
    ) -> JSONObject {
        guard case .string(let text)? = document[name] else { return document }
        return setting(document, name, .string(change(text)))
    }

    private static func changingSeal(
        _ document: JSONObject, _ name: String, _ change: (String) -> String
    ) -> JSONObject {
        guard case .array(var seals)? = document["signatures"], case .object(let seal)? = seals.first else {
            return document
        }
        seals[0] = .object(changing(seal, name, change))
        return setting(document, "signatures", .array(seals))
    }
}
