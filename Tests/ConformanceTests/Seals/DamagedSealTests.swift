// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import TestSupport
import Testing

@Suite("Damaged Europass seals")
struct DamagedSealTests {
    /// The smallest sealed file: most of its bytes are seal.
    private static let file = "data/elm/samples/edci-tests/signed/json_to_seal-signed-jades-baseline-lta.json"

    @Test("never crash the reader, and are intact only where nothing that is sealed was changed", .requiresShared)
    func damaged() throws {
        let bytes = try Shared.data(Self.file)
        let original = try SealedDocument(JSONDocument(parsing: bytes))
        // The unsigned properties are most of the file; the damage goes to what stands around them.
        let text = String(decoding: bytes, as: UTF8.self)
        let unsigned = try #require(text.firstRange(of: #""etsiU""#))
        let start = text.utf8.distance(from: text.startIndex, to: unsigned.lowerBound)
        let place = Gen<Int>.integer(in: 0...min(start, bytes.count - 1))
        forAll(zip(place, Gen<Int>.integer(in: 0...255)), runs: 300) { place, byte in
            var damaged = bytes
            damaged[place] = UInt8(byte)
            guard let document = try? JSONDocument(parsing: damaged), SealedDocument.isSealed(document),
                let sealed = try? SealedDocument(document), sealed.check().outcome == .intact
            else { return true }
            return sealed.payload == original.payload
                && sealed.seals[0].signature.protectedText == original.seals[0].signature.protectedText
        }
    }
}
