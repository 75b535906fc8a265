// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import API

@Suite struct URLEncodedFieldsTests {
    private func read(_ body: String, atMost fields: Int = 3) throws -> [String] {
        try URLEncodedFields.read(Array(body.utf8), mostFields: fields).map {
            "\($0.name):\(String(decoding: $0.bytes, as: UTF8.self))"
        }
    }

    @Test func `reads fields as browsers send them`() throws {
        #expect(try read("a=1&b=x%3D%26+y&&c") == ["a:1", "b:x=& y", "c:"])
        #expect(try read("") == [])
        #expect(try read("a=1&a=%zz%4") == ["a:1", "a:%zz%4"])
    }

    @Test func `refuses more fields than it may read`() throws {
        #expect(try read("a&b&c&").count == 3)
        #expect(throws: MultipartFormError.tooManyParts) { try read("a&b&c&d") }
    }

    /// Cutting all of them before counting took sixteen times the memory of the body.
    @Test(.timeLimit(.minutes(1))) func `does not cut up a body that it will refuse`() {
        let body = Array(repeatElement("a&".utf8, count: 8 << 20).joined())
        let clock = ContinuousClock()
        let spent = clock.measure {
            #expect(throws: MultipartFormError.tooManyParts) { try URLEncodedFields.read(body, mostFields: 64) }
        }
        #expect(spent < .seconds(1))
    }
}
