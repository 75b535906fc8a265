// SPDX-License-Identifier: Apache-2.0

import JSONTree
import TestSupport
import Testing

@Suite struct JSONPropertyTests {
    /// Any value up to some depth.
    static func value(depth: Int = 3) -> Gen<JSONValue> {
        let leaf = Gen<Int>.integer(in: 0...5).flatMap { kind -> Gen<JSONValue> in
            switch kind {
            case 0: Gen { _ in .null }
            case 1: Gen<Bool>.bool.map { .bool($0) }
            case 2: Gen<Double>.finiteDouble.map { JSONNumber($0).map { .number($0) } ?? .null }
            case 3: Gen<Int>.integer(in: -1_000_000...1_000_000).map { .number(JSONNumber($0)) }
            default: Gen<String>.text().map { .string($0) }
            }
        }
        guard depth > 0 else { return leaf }
        return Gen<Int>.integer(in: 0...3).flatMap { kind in
            switch kind {
            case 0: value(depth: depth - 1).array(count: 0...4).map { .array($0) }
            case 1:
                zip(Gen<String>.text(count: 0...4), value(depth: depth - 1)).array(count: 0...4).map { members in
                    var object = JSONObject()
                    for (name, value) in members { object[name] = value }
                    return .object(object)
                }
            default: leaf
            }
        }
    }

    @Test func `reads back what was written, however it is laid out`() {
        forAll(Self.value(), runs: 500) { value in
            try [nil, 2].allSatisfy { indent in
                try JSONDocument(parsing: value.serialized(indent: indent)).root.value == value
            }
        }
    }

    @Test func `gives one canonical form, from a value and from its text, and the form of the form is itself`() {
        forAll(Self.value(), runs: 500) { value in
            let form = try value.canonicalized()
            let again = try JSONDocument(parsing: form).root.canonicalized()
            let indented = try JSONDocument(parsing: value.serialized(indent: 4)).root.canonicalized()
            return form == again && form == indented
        }
    }

    @Test func `gives the same canonical form whatever the order of members`() {
        forAll(zip(Gen<String>.text(count: 0...3), Self.value(depth: 1)).array(count: 0...8)) { members in
            var (first, second) = (JSONObject(), JSONObject())
            var seen: Set<[Unicode.Scalar]> = []
            let unique = members.filter { seen.insert(Array($0.0.unicodeScalars)).inserted }
            for (name, value) in unique { first[name] = value }
            for (name, value) in unique.reversed() { second[name] = value }
            return try JSONValue.object(first).canonicalized() == JSONValue.object(second).canonicalized()
        }
    }

    @Test func `agrees with doubles to the last bit`() {
        forAll(Gen<Double>.finiteDouble, runs: 2000) { number in
            guard let written = JSONNumber(number) else { return false }
            let form = String(decoding: try JSONValue.number(written).canonicalized(), as: UTF8.self)
            return Double(form) == number
        }
    }

    @Test func `never crashes on damaged text, and what it accepts means one thing`() {
        let damage = zip(Gen<Int>.integer(in: 0...10_000), Gen<UInt8>.byte).array(count: 0...4)
        forAll(zip(Self.value(), damage), runs: 1500) { value, damage in
            var bytes = value.serialized(indent: 1)
            for (place, byte) in damage { bytes[place % bytes.count] = byte }
            guard let document = try? JSONDocument(parsing: bytes) else { return true }
            return try JSONDocument(parsing: document.root.value.serialized()).root.value == document.root.value
        }
    }

    @Test func `never crashes on any bytes`() {
        forAll(Gen<UInt8>.byte.array(count: 0...60), runs: 2000) { bytes in
            if let document = try? JSONDocument(parsing: bytes) { return document.bytes == bytes }
            return true
        }
    }

    @Test func `writes a pointer that leads back`() {
        forAll(Gen<String>.text().array(count: 0...5)) { tokens in
            let pointer = JSONPointer(tokens: tokens)
            return JSONPointer(pointer.description) == pointer
        }
    }

    @Test func `sorts names by UTF-16 units, as RFC 8785 asks`() throws {
        // U+FB33 is a smaller unit than the surrogates of U+1F600 when compared as scalars, and a larger one here.
        let object: JSONValue = ["\u{FB33}": 1, "\u{1F600}": 2, "\r": 3, "1": 4, "é": 5]
        #expect(
            try object.canonicalized() == Array("{\"\\r\":3,\"1\":4,\"é\":5,\"\u{1F600}\":2,\"\u{FB33}\":1}".utf8))
    }
}
