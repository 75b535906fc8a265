// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationNetworking

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
                target: ("at most 80 MB, flat, after \(total)", last <= 80 << 20 && growth < 2 << 20),
                note: "resident " + marks.map { "\($0 >> 20)" }.joined(separator: " ") + " MB"))
    }
}

/// A server of ours in a process of its own, on a free port, with a temporary data folder.
private final class RunningServer {
    private let process = Process()
    private let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-\(UUID().uuidString)")
    private let session = URLSession(configuration: .ephemeral)
    private var base = URL(fileURLWithPath: "/")

    init(_ binary: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let output = Pipe()
        process.executableURL = binary
        process.arguments = ["serve", "--port", "0", "--data", folder.path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        while !text.contains("http://") || !text.hasSuffix("\n") {
            guard let chunk = try output.fileHandleForReading.read(upToCount: 1), !chunk.isEmpty else {
                throw InputAbsent(what: "an address in what the server printed: \(text)")
            }
            text += String(decoding: chunk, as: UTF8.self)
        }
        let address = text[(text.range(of: "http://")?.lowerBound ?? text.startIndex)...].prefix { !$0.isWhitespace }
        guard let url = URL(string: String(address)) else { throw InputAbsent(what: "an address in: \(text)") }
        base = url
    }

    var residentBytes: Int {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return (Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "0") ?? 0) * 1024
    }

    func post(_ body: Data, to path: String) async throws {
        var request = URLRequest(url: base.appending(path: path))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = body
        let (_, response) = try await session.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw InputAbsent(what: "an answer 200") }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}
