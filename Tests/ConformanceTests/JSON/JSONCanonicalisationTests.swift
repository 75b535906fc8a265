// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import TestSupport
import Testing

/// The vectors published beside RFC 8785.
@Suite("RFC 8785 vectors")
struct JSONCanonicalisationTests {
    static let names = ["arrays", "french", "structures", "unicode", "values", "weird"]

    @Test(.requiresShared(cases: 6), arguments: names)
    func `gives the published form, byte by byte`(_ name: String) throws {
        let document = try JSONDocument(parsing: try Shared.data("vectors/jcs/input/\(name).json"))
        let form = try document.root.canonicalized()
        #expect(form == trimmed(try Shared.data("vectors/jcs/output/\(name).json")))
        let published = try Shared.text("vectors/jcs/outhex/\(name).txt").split(whereSeparator: \.isWhitespace)
        #expect(form == published.compactMap { UInt8($0, radix: 16) })
        #expect(try document.root.value.canonicalized() == form)
    }

    /// Lines of an IEEE 754 bit pattern in hexadecimal and the number as ECMAScript writes it.
    @Test(.requiresShared(cases: 10_000)) func `writes every number as ECMAScript does`() throws {
        let lines = try Shared.text("vectors/jcs/es6numbers-10k.txt").split(whereSeparator: \.isNewline)
        #expect(lines.count == 10_000)
        for line in lines {
            let parts = line.split(separator: ",")
            let number = Double(bitPattern: try #require(UInt64(parts[0], radix: 16)))
            let text = String(decoding: try JSONValue.number(try #require(JSONNumber(number))).canonicalized(), as: UTF8.self)
            #expect(text == parts[1], "\(parts[0])")
        }
    }

    private func trimmed(_ bytes: [UInt8]) -> [UInt8] { bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes }
}
