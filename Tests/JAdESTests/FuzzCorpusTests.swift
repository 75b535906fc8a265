// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JSONTree
import TestSupport
import Testing

/// Inputs that fuzzing began with or found, replayed: never a trap, never an intact seal.
@Suite struct FuzzCorpusTests {
    static let files = (try? FileManager.default.contentsOfDirectory(atPath: Checkout.url("Fuzz/Corpus/seal").path)) ?? []

    @Test func `has a corpus`() { #expect(Self.files.count >= 4) }

    @Test(arguments: files) func `is never taken for intact`(_ file: String) throws {
        let document = try JSONDocument(parsing: [UInt8](try Checkout.data("Fuzz/Corpus/seal/\(file)")))
        #expect(SealedDocument.isSealed(document))
        guard let sealed = try? SealedDocument(document) else { return }
        #expect(sealed.check().outcome != .intact)
    }
}
