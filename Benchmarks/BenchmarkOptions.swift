// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree

/// What the command line of the benchmark says: `[--out FOLDER] [--only SUITE] [--server BINARY]`.
struct BenchmarkOptions {
    private var values: [String: String] = [:]

    init(_ arguments: [String]) {
        for (name, value) in zip(arguments, arguments.dropFirst()) where name.hasPrefix("--") {
            values[String(name.dropFirst(2))] = value
        }
    }

    /// The server to measure; beside this programme unless named.
    var serverBinary: URL {
        values["server"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "vidimus")
    }

    func wants(_ suite: String) -> Bool { values["only"].map { $0 == suite } ?? true }

    /// The shared material: `VIDIMUS_SHARED`, or `../shared` beside the checkout.
    func shared(_ path: String) throws -> [UInt8] {
        let folder = ProcessInfo.processInfo.environment["VIDIMUS_SHARED"] ?? "../shared"
        let url = URL(fileURLWithPath: folder).appending(path: path)
        guard let data = try? Data(contentsOf: url) else { throw InputAbsent(what: "\(path) of the shared material") }
        return [UInt8](data)
    }

    /// Writes the rows as JSON, named after the time of the run, so that a trend can be seen.
    func write(_ rows: [Row]) throws {
        guard let folder = values["out"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let time = Date().formatted(.iso8601)
        let result: JSONValue = [
            "time": .string(time), "cores": .number(JSONNumber(ProcessInfo.processInfo.activeProcessorCount)),
            "peakBytes": .number(JSONNumber(peakMemory())), "cases": .array(rows.map(\.json)),
        ]
        let name = time.replacing(":", with: "") + ".json"
        try Data(result.serialized(indent: 2)).write(to: URL(fileURLWithPath: folder).appending(path: name))
    }
}
