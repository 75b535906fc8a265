// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree

/// Parsing with duplicate check and validation, beside Foundation's parser, which does neither.
enum JSONCases: BenchmarkSuite {
    static let name = "json"

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        for file in ["elm-mc-annex1", "ob3-simple", "ob3-complete"] {
            let bytes = try options.shared("vectors/bench/\(file).json")
            let data = Data(bytes)
            let ours = try Measurement.of { _ = try JSONDocument(parsing: bytes) }
            let peer = try Measurement.of { _ = try JSONSerialization.jsonObject(with: data) }
            let ratio = peer.median / ours.median
            let tape = try JSONDocument(parsing: bytes).memoryFootprint
            report(
                Row(
                    name: "JSON parse \(file) (\(bytes.count) bytes)", measurement: ours,
                    peer: ("JSONSerialization", peer), target: ("4 times as fast", ratio >= 4),
                    note: "tape \(tape) bytes"))
            let document = try JSONDocument(parsing: bytes)
            let tree = try JSONSerialization.jsonObject(with: data)
            report(
                Row(
                    name: "JSON canonical form \(file)",
                    measurement: try Measurement.of { _ = try document.root.canonicalized() },
                    peer: (
                        "JSONSerialization, sorted",
                        try Measurement.of {
                            _ = try JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys])
                        }
                    )))
        }
    }
}
