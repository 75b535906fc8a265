// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The server's memory over 10,000 verifications of the 150 KB sample, sent over HTTP on the loopback address.
enum ServerMemoryCase: BenchmarkSuite {
    static let name = "server"
    private static let total = 10_000

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let body = Data(try options.shared("data/elm/samples/elm-repo-v3/Sample-MC-Annex1-signed.jsonld"))
        guard FileManager.default.isExecutableFile(atPath: options.serverBinary.path) else {
            throw InputAbsent(what: "the server at \(options.serverBinary.path)")
        }
        let server = try RunningServer(options.serverBinary)
        defer { server.stop() }

        let page = try await Measurement.ofAsync(rounds: 5, roundSeconds: 0.2) { try await server.get("/about") }
        var marks: [Int] = []
        var times: [Double] = []
        let clock = ContinuousClock()
        for round in 0..<10 {
            let spent = try await clock.measure {
                for _ in 0..<(total / 10) { try await server.post(body, to: "/api/verifications") }
            }
            times.append(spent.seconds / Double(total / 10))
            marks.append(server.residentBytes)
            if round == 0 && marks[0] == 0 { throw InputAbsent(what: "/proc of the server") }
        }
        let last = marks[marks.count - 1]
        let growth = last - marks[marks.count / 2]
        report(
            Row(
                name: "server: one verification over HTTP", measurement: Measurement(rounds: times.sorted()),
                peer: ("a page drawn", page),
                target: ("at most 80 MB, flat, after \(total)", last <= 80 << 20 && growth < 2 << 20),
                note: "resident " + marks.map { "\($0 >> 20)" }.joined(separator: " ") + " MB"))
    }
}
