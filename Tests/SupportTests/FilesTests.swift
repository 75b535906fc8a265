// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite("Files of tests")
struct FilesTests {
    @Test("a temporary folder goes with its last reference")
    func removesTemporaryDirectory() throws {
        var directory: TemporaryDirectory? = try TemporaryDirectory()
        let place = try #require(try directory?.write(Array("x".utf8), to: "in/a.txt"))
        #expect(FileManager.default.fileExists(atPath: place.path))
        #expect(try directory?.contents() == ["in", "in/a.txt"])
        directory = nil
        #expect(!FileManager.default.fileExists(atPath: place.path))
    }

    @Test("the checkout is found from where the tests were built")
    func findsCheckout() throws {
        #expect(try String(decoding: Checkout.data("Package.swift"), as: UTF8.self).contains("TestSupport"))
    }

    @Test("a snapshot that differs names the first line that changed")
    func namesChangedLine() throws {
        try expectSnapshot("one\ntwo\n", named: "two-lines.txt")
        try withKnownIssue {
            try expectSnapshot("one\nthree\n", named: "two-lines.txt")
        } matching: { issue in
            "\(issue)".contains("line 2 was\ntwo\nand is now\nthree")
        }
    }

    @Test("the fixed clock reads RFC 3339")
    func readsDates() throws {
        #expect(try FixedClock.date("2026-06-15T12:00:00Z") == FixedClock.now)
        #expect(throws: (any Error).self) { try FixedClock.date("yesterday") }
    }
}
