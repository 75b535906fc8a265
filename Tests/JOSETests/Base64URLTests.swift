// SPDX-License-Identifier: Apache-2.0

import Foundation
import JOSE
import TestSupport
import Testing

@Suite("Base64URL")
struct Base64URLTests {
    @Test(
        "agrees with RFC 4648, section 10",
        arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")])
    func examples(_ plain: String, _ text: String) {
        #expect(Base64URL.encode(Array(plain.utf8)) == Array(text.utf8))
        #expect(Base64URL.decode(Array(text.utf8)) == Array(plain.utf8))
    }

    @Test("gives back every byte sequence, and agrees with Foundation")
    func roundTrip() {
        for count in 0..<300 {
            var generator = SystemRandomNumberGenerator()
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let text = Base64URL.encode(bytes)
            #expect(Base64URL.decode(text) == bytes)
            let foundation = Data(bytes).base64EncodedString()
            #expect(Base64.encode(bytes) == Array(foundation.utf8))
            #expect(Base64.decode(Array(foundation.utf8)) == bytes)
            let urlSafe = foundation.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
            #expect(text == Array(urlSafe.utf8))
        }
    }

    @Test(
        "refuses padding, white space, the other alphabet, impossible lengths and stray bits",
        arguments: [
            "Zg==", "Zm8=", "Zm9v\n", " Zm9v", "Zm 9v", "+_8A", "-/8A", "Z", "Zm9vY", "Zh", "Zm9", "Zm9vYh", "Zé9v",
        ])
    func refuses(_ text: String) {
        #expect(Base64URL.decode(Array(text.utf8)) == nil)
    }

    @Test(
        "refuses padded base64 with missing, wrong or early padding",
        arguments: ["Zg", "Zg=", "Zg===", "Z===", "Zh==", "====", "Zg==Zg==", "Zm9=", "Zm-v", "Zm9v\r\n"])
    func refusesPadded(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
    }

    @Test("reads a slice in place")
    func slice() {
        let text = Array("..Zm9v..".utf8)
        #expect(Base64URL.decode(text[2..<6]) == Array("foo".utf8))
    }
}
