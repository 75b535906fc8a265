// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import Keys

/// Sealing a 4 KB credential, beside what `openssl speed` signs in the same run.
enum SealCases: BenchmarkSuite {
    static let name = "seal"

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-keys-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let payload = Array(#"{"text":""#.utf8) + Array(repeating: UInt8(ascii: "x"), count: 4096) + Array(#""}"#.utf8)

        let rsaKey = try Self.key("rsa", ["-newkey", "rsa:2048"], in: folder)
        let rsa = try JAdESSealer(signer: rsaKey, chain: rsaKey.chain)
        var now = Date()
        // Turn by turn, so that both meet the machine in the same mood.
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<5 {
            ours += try Measurement.of(rounds: 3, roundSeconds: 0.3) { _ = try rsa.seal(payload: payload, at: now) }
                .rounds
            theirs.append(try Self.opensslSpeed("rsa2048"))
        }
        let (rsaSeal, floor) = (Measurement(rounds: ours.sorted()), Measurement(rounds: theirs.sorted()))
        report(
            Row(
                name: "seal RS256 (2048 bit), 4 KB", measurement: rsaSeal, peer: ("openssl speed sign", floor),
                target: ("60 % of openssl's rate", floor.median / rsaSeal.median >= 0.6)))

        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        let ecKey = try Self.key("ec", curve, in: folder)
        let ec = try JAdESSealer(signer: ecKey, chain: ecKey.chain)
        now = Date()
        let ecSeal = try Measurement.of { _ = try ec.seal(payload: payload, at: now) }
        let ecFloor = Measurement(rounds: [try Self.opensslSpeed("ecdsap256")])
        report(
            Row(
                name: "seal ES256, 4 KB", measurement: ecSeal, peer: ("openssl speed sign", ecFloor),
                target: ("5,000 a second", ecSeal.median <= 1 / 5000), note: "\(Int(1 / ecSeal.median)) a second"))
    }

    /// A key with a self-signed certificate, made by OpenSSL's own command.
    private static func key(_ name: String, _ arguments: [String], in folder: URL) throws -> SealKey {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = folder.appending(path: "\(name).key").path
        let certificate = folder.appending(path: "\(name).pem").path
        _ = try run(
            [
                "req", "-x509", "-nodes", "-days", "30", "-subj", "/CN=Bench/O=Bench", "-keyout", key, "-out",
                certificate,
            ]
                + arguments)
        let pem =
            try String(contentsOfFile: key, encoding: .utf8) + String(contentsOfFile: certificate, encoding: .utf8)
        return try SealKey.load(pem: Array(pem.utf8), passphrase: nil)
    }

    /// Seconds a signature over one second of `openssl speed`: `sign/s` is the last but one word of its last line.
    private static func opensslSpeed(_ algorithm: String) throws -> Double {
        let words = try run(["speed", "-seconds", "1", algorithm]).split(separator: "\n").last?.split(separator: " ")
        guard let words, words.count >= 2, let rate = Double(words[words.count - 2]), rate > 0 else {
            throw InputAbsent(what: "a rate from openssl speed")
        }
        return 1 / rate
    }

    private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try withoutBlockedSignals { try process.run() }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw InputAbsent(what: "openssl \(arguments[0])") }
        return String(decoding: data, as: UTF8.self)
    }

    /// A child inherits the signals its maker blocks, and threads of a pool block all of them; `openssl speed` waits
    /// for an alarm.
    private static func withoutBlockedSignals(_ work: () throws -> Void) rethrows {
        var (none, blocked) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &blocked)
        defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
        try work()
    }
}
