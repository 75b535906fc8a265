// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationNetworking

/// A server of ours in a process of its own, on a free port, with a temporary data folder.
final class RunningServer {
    private let process = Process()
    private let folder: URL
    private let session = URLSession(configuration: .ephemeral)
    private var base = URL(fileURLWithPath: "/")

    /// - Parameter folder: the data folder, which goes with the server; a new one if `nil`.
    init(_ binary: URL, in folder: URL? = nil) throws {
        self.folder =
            folder ?? FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        let output = Pipe()
        process.executableURL = binary
        process.arguments = ["serve", "--port", "0", "--data", self.folder.path]
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

    /// Asks for an address, with its query as it stands.
    func get(_ address: String) async throws {
        guard let url = URL(string: address, relativeTo: base) else { throw InputAbsent(what: "an address") }
        let (_, response) = try await session.data(for: URLRequest(url: url))
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw InputAbsent(what: "an answer 200") }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}
