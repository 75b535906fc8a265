// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import TestSupport
import Testing

@Suite("Altered Europass seals")
struct AlteredSealTests {
    @Test(
        "are refused when one letter of the payload is changed", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func payload(_ facts: OfficialSeal) throws {
        var text = try Text(facts)
        let payload = try text.range(of: "payload")
        // A letter in the middle of the payload, so that the JSON stays whole.
        let letter = try #require(
            text.bytes[payload].indices.dropFirst(payload.count / 2).first {
                text.bytes[$0] == UInt8(ascii: "e") && text.bytes[$0 - 1] != UInt8(ascii: "\\")
            })
        text.bytes[letter] = UInt8(ascii: "o")
        try expect(text, .broken(.signatureBroken), at: "/signatures/0/signature")
    }

    @Test(
        "are refused when the signing time in the protected header is changed",
        .requiresShared(cases: OfficialSeal.count), arguments: OfficialSeal.all)
    func header(_ facts: OfficialSeal) throws {
        var text = try Text(facts)
        try text.replaceHeader { $0.replacing(#""sigT":"20"#, with: #""sigT":"21"#) }
        try expect(text, .broken(.signatureBroken), at: "/signatures/0/signature")
    }

    @Test(
        "are refused when one letter of the signature is changed", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func signature(_ facts: OfficialSeal) throws {
        var text = try Text(facts)
        let signature = try text.range(of: "signature")
        let letter = signature.lowerBound + 20
        text.bytes[letter] = text.bytes[letter] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        try expect(text, .broken(.signatureBroken), at: "/signatures/0/signature")
    }

    @Test(
        "are refused when the signature is cut short", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func cutSignature(_ facts: OfficialSeal) throws {
        var text = try Text(facts)
        let signature = try text.range(of: "signature")
        text.bytes.removeSubrange(signature.upperBound - 42..<signature.upperBound)
        let report = try SealedDocument(JSONDocument(parsing: text.bytes)).check()
        #expect(report.outcome == .broken(.signatureMalformed))
    }

    @Test(
        "are refused when the signature is taken away", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func noSignature(_ facts: OfficialSeal) throws {
        var text = try Text(facts)
        text.bytes.removeSubrange(try text.range(of: "signature"))
        let document = try JSONDocument(parsing: text.bytes)
        let error = #expect(throws: JAdESError.self) { try SealedDocument(document) }
        #expect(error?.code == .signatureMissing)
        #expect(error?.pointer?.description == "/signatures/0/signature")
    }

    @Test(
        "are refused when the certificate is swapped", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func certificate(_ facts: OfficialSeal) throws {
        let other = try #require(OfficialSeal.all.first { $0.protected.x5tS256 != facts.protected.x5tS256 })
        let certificate = try Text(other).firstCertificate()
        var text = try Text(facts)
        let own = try text.firstCertificate()
        try text.replaceHeader { $0.replacing(own, with: certificate) }
        try expect(text, .broken(.certificateDigestMismatch), at: "/signatures/0/protected")
    }

    @Test(
        "are refused when the file ends early", .requiresShared(cases: OfficialSeal.count), arguments: OfficialSeal.all)
    func truncated(_ facts: OfficialSeal) throws {
        let bytes = try facts.bytes
        #expect(throws: JSONError.self) { try JSONDocument(parsing: Array(bytes[..<(bytes.count * 2 / 3)])) }
    }

    private func expect(_ text: Text, _ outcome: SealOutcome, at pointer: String) throws {
        let report = try SealedDocument(JSONDocument(parsing: text.bytes)).check()
        #expect(report.outcome == outcome)
        #expect(report.deciding?.pointer.description == pointer)
    }
}

/// A sealed file's text, to be altered in known places.
private struct Text {
    struct Missing: Error { let member: String }

    var bytes: [UInt8]

    init(_ facts: OfficialSeal) throws {
        bytes = try facts.bytes
    }

    /// The content of the first string that is the value of a member with this name.
    func range(of member: String) throws -> Range<Int> {
        guard let name = bytes.firstRange(of: Array(#""\#(member)""#.utf8)) else { throw Missing(member: member) }
        guard let start = bytes[name.upperBound...].firstIndex(of: UInt8(ascii: "\"")) else {
            throw Missing(member: member)
        }
        var end = start + 1
        while bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
        return start + 1..<end
    }

    mutating func replaceHeader(_ change: (String) -> String) throws {
        let place = try range(of: "protected")
        let header = String(decoding: try #require(Base64URL.decode(bytes[place])), as: UTF8.self)
        let changed = change(header)
        try #require(changed != header)
        bytes.replaceSubrange(place, with: Base64URL.encode(Array(changed.utf8)))
    }

    func firstCertificate() throws -> String {
        let header = try JSONDocument(parsing: try #require(Base64URL.decode(bytes[range(of: "protected")])))
        return try #require(header.root["x5c"]?[0]?.string)
    }
}
