// SPDX-License-Identifier: Apache-2.0

import JSONTree
import TestSupport
import Testing

@Suite struct JSONDocumentTests {
    private func parse(
        _ text: String, limits: JSONLimits = .standard, duplicates: DuplicateNames = .refused
    ) throws(JSONError) -> JSONNode {
        try JSONDocument(parsing: Array(text.utf8), limits: limits, duplicateNames: duplicates).root
    }

    @Test func `keeps the order of members and the text of numbers`() throws {
        let node = try parse(#"{"b": 1.10, "a": -0, "c": 1E400, "é": 12345678901234567890}"#)
        #expect(node.members.map(\.name) == ["b", "a", "c", "é"])
        #expect(node.members.map { $0.value.numberText } == ["1.10", "-0", "1E400", "12345678901234567890"])
        #expect(node["c"]?.double == nil)
        #expect(node["é"]?.int == nil)
        #expect(node.value.serialized() == Array(#"{"b":1.10,"a":-0,"c":1E400,"é":12345678901234567890}"#.utf8))
    }

    @Test func `gives the exact source of a value`() throws {
        let node = try parse(#" { "a" : [ 1 , {"x":"\u00e9"} ] } "#)
        let array = try #require(node["a"])
        #expect(Array(array.rawBytes) == Array(#"[ 1 , {"x":"\u00e9"} ]"#.utf8))
        #expect(array[1]?["x"]?.string == "é")
        #expect(array[1]?["x"]?.pointer.description == "/a/1/x")
        #expect(array[2] == nil && node["b"] == nil)
    }

    @Test func `finds a value by its pointer`() throws {
        let node = try parse(#"{"a/b": {"m~n": [10, 20]}, "": 1}"#)
        #expect(node.node(at: try #require(JSONPointer("/a~1b/m~0n/1")))?.int == 20)
        #expect(node.node(at: try #require(JSONPointer("/")))?.int == 1)
        #expect(node.node(at: .root)?.count == 2)
        for text in ["/a~1b/m~0n/01", "/a~1b/m~0n/2", "/a~1b/m~0n/-", "/c"] {
            #expect(node.node(at: try #require(JSONPointer(text))) == nil, "\(text)")
        }
        #expect(JSONPointer("a") == nil)
        #expect(JSONPointer("/~2") == nil)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let text: String
        let code: JSONError.Code
        let offset: Int
        let pointer: String
        var testDescription: String { text.debugDescription }

        init(_ text: String, _ code: JSONError.Code, _ offset: Int, _ pointer: String = "") {
            (self.text, self.code, self.offset, self.pointer) = (text, code, offset, pointer)
        }
    }

    static let refused = [
        Refused("", .empty, 0), Refused(" \n ", .empty, 0), Refused("{", .unexpectedEnd, 1),
        Refused(#"{"a": [1, 2"#, .unexpectedEnd, 11, "/a/2"), Refused(#"{"a": [1, }"#, .unexpectedCharacter, 10, "/a/1"),
        Refused(#"{"a": tru}"#, .unexpectedCharacter, 6, "/a"), Refused("1 2", .trailingContent, 2),
        Refused(#"{"a":1,}"#, .unexpectedCharacter, 7), Refused(#"{'a':1}"#, .unexpectedCharacter, 1),
        Refused("[01]", .invalidNumber, 1, "/0"), Refused("[-]", .invalidNumber, 1, "/0"),
        Refused("[1.]", .invalidNumber, 1, "/0"), Refused("[.5]", .unexpectedCharacter, 1, "/0"),
        Refused("[NaN]", .unexpectedCharacter, 1, "/0"), Refused("[\"a\nb\"]", .controlCharacter, 3, "/0"),
        Refused(#"["\x"]"#, .invalidEscape, 2, "/0"), Refused(#"["\u12g4"]"#, .invalidEscape, 2, "/0"),
        Refused(#"["\ud800"]"#, .loneSurrogate, 2, "/0"), Refused(#"["\udc00\ud800"]"#, .loneSurrogate, 2, "/0"),
        Refused("\u{FEFF}{}", .byteOrderMark, 0),
        Refused(#"{"a": 1, "b": {"c": 1, "c": 2}}"#, .duplicateName, 23, "/b/c"),
        Refused(#"{"é": 1, "\u00e9": 2}"#, .duplicateName, 10, "/é"),
    ]

    @Test(arguments: refused) func `says what is wrong and where`(_ row: Refused) {
        let error = #expect(throws: JSONError.self) { try parse(row.text) }
        #expect(error?.code == row.code)
        #expect(error?.offset == row.offset)
        #expect(error?.pointer.description == row.pointer)
    }

    @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0x80]])
    func `refuses bytes that are not UTF-8`(_ bytes: [UInt8]) {
        let text = [UInt8(ascii: "["), UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\""), UInt8(ascii: "]")]
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
        #expect(error?.code == .invalidUTF8)
        #expect(error?.offset == 2)
    }

    @Test func `counts lines and columns from one`() {
        let error = #expect(throws: JSONError.self) { try parse("{\n  \"a\": 1,\n  \"a\": 2\n}") }
        #expect(error?.line == 3)
        #expect(error?.column == 3)
        #expect(error?.description.contains("Line 3, column 3") == true)
    }

    @Test(arguments: [2, 12, 13, 40]) func `refuses a repeated name among any number of others`(_ count: Int) {
        let names = (0..<count).map { #""n\#($0)": 0"# }
        #expect(throws: Never.self) { try parse("{\(names.joined(separator: ","))}") }
        let error = #expect(throws: JSONError.self) { try parse("{\((names + [names[1]]).joined(separator: ","))}") }
        #expect(error?.pointer.description == "/n1")
    }

    @Test func `takes names that only look alike for two names`() throws {
        let node = try parse("{\"\u{E9}\": 1, \"e\u{301}\": 2, \"\\u0065\u{300}\": 3}")
        #expect(node["e\u{301}"]?.int == 2 && node["\u{E9}"]?.int == 1 && node["e\u{300}"]?.int == 3)
        #expect(node["\u{E8}"] == nil)
        guard case .object(var object) = node.value else {
            Issue.record("no object")
            return
        }
        object["\u{E8}"] = 4
        #expect(object.members.map(\.value) == [1, 2, 3, 4])
    }

    @Test func `accepts repeated names when asked to, and shows both`() throws {
        let node = try parse(#"{"a": 1, "a": 2}"#, duplicates: .accepted)
        #expect(node.members.map(\.value.int) == [1, 2])
    }

    @Test func `stops at each limit`() {
        let limits = JSONLimits(maxBytes: 20, maxDepth: 3, maxNodes: 5)
        #expect(throws: Never.self) { try parse("[[[1,2]]]", limits: limits) }
        let cases: [(String, JSONError.Code)] = [
            ("[1,2,3,4,5]", .tooManyValues), ("[[[[]]]]", .tooDeep), (#""aaaaaaaaaaaaaaaaaaaaa""#, .tooLarge),
        ]
        for (text, code) in cases {
            let error = #expect(throws: JSONError.self) { try parse(text, limits: limits) }
            #expect(error?.code == code, "\(text)")
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"]) func `survives nesting far beyond any stack`(_ opening: String) {
        for depth in [10_000, 1_000_000] {
            let error = #expect(throws: JSONError.self) { try parse(String(repeating: opening, count: depth)) }
            #expect(error?.code == .tooDeep)
        }
    }
}
