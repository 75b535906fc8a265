// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The times of one case over several rounds, and what they come to.
struct Measurement: Sendable {
    /// Seconds per operation, one entry a round, ascending.
    let rounds: [Double]

    var median: Double { rounds[rounds.count / 2] }
    var fastest: Double { rounds.first ?? 0 }
    var slowest: Double { rounds.last ?? 0 }

    /// Measures a closure: as many calls a round as fill about `roundSeconds`, after one round to warm up.
    static func of(rounds: Int = 11, roundSeconds: Double = 0.05, _ body: () throws -> Void) rethrows -> Measurement {
        let clock = ContinuousClock()
        var calls = 1
        while true {
            let spent = try clock.measure { for _ in 0..<calls { try body() } }
            if spent.seconds >= roundSeconds || calls >= 1 << 24 { break }
            let factor = spent.seconds > 0 ? roundSeconds / spent.seconds : 16
            calls = max(calls + 1, Int(Double(calls) * min(max(factor, 1.5), 16)))
        }
        var times: [Double] = []
        for _ in 0..<rounds {
            times.append(try clock.measure { for _ in 0..<calls { try body() } }.seconds / Double(calls))
        }
        return Measurement(rounds: times.sorted())
    }

    /// The same for asynchronous work.
    static func ofAsync(
        rounds: Int = 11, roundSeconds: Double = 0.05, _ body: () async throws -> Void
    ) async rethrows -> Measurement {
        let clock = ContinuousClock()
        let start = clock.now
        try await body()
        let once = max((clock.now - start).seconds, 1e-7)
        let calls = max(1, Int(roundSeconds / once))
        for _ in 0..<calls { try await body() }
        var times: [Double] = []
        for _ in 0..<rounds {
            let begin = clock.now
            for _ in 0..<calls { try await body() }
            times.append((clock.now - begin).seconds / Double(calls))
        }
        return Measurement(rounds: times.sorted())
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// The process's largest resident set so far, in bytes (Linux `VmHWM`).
func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "0") ?? 0) * 1024
}
