// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import TestSupport
import Testing

/// The cases of JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` may be either.
@Suite("JSON parsing suite")
struct JSONParsingTests {
    static let folder = "vectors/json-parsing"
    static let all = (try? Shared.files(in: folder, suffix: ".json")) ?? []

    static func cases(_ prefix: String) -> [String] {
        all.filter { $0.dropFirst(folder.count + 1).hasPrefix(prefix) }
    }

    static let hasDuplicates: Set = [
        "\(folder)/y_object_duplicated_key.json", "\(folder)/y_object_duplicated_key_and_value.json",
    ]
    static let accepted = cases("y_").filter { !hasDuplicates.contains($0) }

    @Test(.requiresShared) func `has as many cases as were published`() {
        #expect(["y_", "n_", "i_"].map { Self.cases($0).count } == [60, 128, 22])
    }

    @Test(.requiresShared(cases: 58), arguments: accepted)
    func `accepts what is JSON, and writes it as it came`(_ file: String) throws {
        let bytes = try Shared.data(file)
        let document = try JSONDocument(parsing: bytes)
        #expect(document.bytes == bytes)
        let written = document.root.value.serialized()
        #expect(try JSONDocument(parsing: written).root.value == document.root.value)
    }

    @Test(.requiresShared(cases: 2), arguments: hasDuplicates)
    func `accepts a name that stands twice only when asked to`(_ file: String) throws {
        let bytes = try Shared.data(file)
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: bytes) }
        #expect(error?.code == .duplicateName)
        #expect(try JSONDocument(parsing: bytes, duplicateNames: .accepted).root.count == 2)
    }

    @Test(.requiresShared(cases: 128), arguments: cases("n_"))
    func `refuses what is not JSON, at a place inside the text`(_ file: String) throws {
        let bytes = try Shared.data(file)
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: bytes) }
        #expect((error?.offset ?? -1) >= 0 && (error?.offset ?? .max) <= bytes.count)
    }

    @Test(.requiresShared(cases: 22), arguments: cases("i_"))
    func `survives what the standard leaves open`(_ file: String) throws {
        let bytes = try Shared.data(file)
        if let document = try? JSONDocument(parsing: bytes) {
            _ = document.root.value
            _ = try? document.root.canonicalized()
        }
    }
}
