// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Synchronization

/// Runs every case, prints the table and writes it as JSON.
@main
struct VidimusBench {
    static func main() async throws {
        let options = BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
        let suites: [any BenchmarkSuite.Type] = [
            JSONCases.self, SealCases.self, VerificationCases.self, QualityCases.self, ServerMemoryCase.self,
            RegisterCases.self, ListCases.self, AnswerCases.self,
        ]
        let rows = Mutex<[Row]>([])
        say(Row.heading)
        for suite in suites where options.wants(suite.name) {
            do {
                try await suite.run(options) { row in
                    rows.withLock { $0.append(row) }
                    say(row.text)
                }
            } catch let absent as InputAbsent {
                say("\(suite.name): not measured: \(absent.what)")
            }
        }
        say("\npeak memory of this process: \(peakMemory() >> 20) MB")
        try options.write(rows.withLock { $0 })
    }

    /// Written at once, so that a long run shows what it has, whatever it writes to.
    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

/// A group of cases that belong together.
protocol BenchmarkSuite {
    static var name: String { get }
    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws
}

/// An input that a case needs is not on this machine.
struct InputAbsent: Error {
    let what: String
}
