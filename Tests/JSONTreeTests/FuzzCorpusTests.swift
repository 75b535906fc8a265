// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import TestSupport
import Testing

/// Inputs that fuzzing began with or found, replayed.
@Suite struct FuzzCorpusTests {
    static let files = (try? FileManager.default.contentsOfDirectory(atPath: Checkout.url("Fuzz/Corpus/json").path)) ?? []

    @Test func `has a corpus`() { #expect(Self.files.count >= 7) }

    @Test(arguments: files) func `is refused with a place, or means one thing`(_ file: String) throws {
        let bytes = [UInt8](try Checkout.data("Fuzz/Corpus/json/\(file)"))
        do throws(JSONError) {
            let value = try JSONDocument(parsing: bytes).root.value
            #expect(try JSONDocument(parsing: value.serialized()).root.value == value)
        } catch {
            #expect((0...bytes.count).contains(error.offset))
        }
    }
}
