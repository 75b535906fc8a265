// SPDX-License-Identifier: Apache-2.0

import Commands
import JSONTree
import TestSupport
import Testing

@Suite struct TerminalTextTests {
    static let steering: [Unicode.Scalar] =
        (0...0x1F).map { Unicode.Scalar($0 as UInt8) } + (0x7F...0x9F).map { Unicode.Scalar($0 as UInt8) }
        + "\u{061C}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
        .unicodeScalars

    @Test(arguments: steering)
    func `Shows what would steer the terminal as a replacement character`(scalar: Unicode.Scalar) {
        #expect(TerminalText.line("a\(scalar)[2Jb") == "a\u{FFFD}[2Jb")
    }

    @Test func `A line end with its line feed is two characters, not one`() {
        #expect(TerminalText.line("a\r\nb") == "a\u{FFFD}\u{FFFD}b")
    }

    @Test(arguments: ["", "Soil and water", "Ελένη", "Ó Briain", "Дело", "שלום", "e\u{301}", "👩‍🌾", "a\u{AD}b", "\u{FFFD}"])
    func `Leaves writing alone`(text: String) {
        #expect(TerminalText.line(text) == text)
        #expect(TerminalText.json("\"\(text)\"") == "\"\(text)\"")
    }

    @Test func `No text steers, and as JSON it keeps its value`() {
        let pieces = Gen<String>.element(of: Self.steering.map(String.init) + ["a", "\"", "\\", "é", "\u{10FFFF}"])
        forAll(pieces.array(count: 0...20).map { $0.joined() }) { text in
            let json = TerminalText.json(
                String(decoding: JSONValue.object(["x": .string(text)]).serialized(indent: 2), as: UTF8.self))
            let isTame = { (text: String) in !text.unicodeScalars.contains { Self.steering.contains($0) } }
            let value = try JSONDocument(parsing: Array(json.utf8)).root["x"]?.string
            return isTame(TerminalText.line(text)) && isTame(json.filter { $0 != "\n" }) && value == text
        }
    }
}
