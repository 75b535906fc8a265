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
            JSONCases.self, SealCases.self, VerificationCases.self, ServerMemoryCase.self,
        ]
        let rows = Mutex<[Row]>([])
        print(Row.heading)
        for suite in suites where options.wants(suite.name) {
            do {
                try await suite.run(options) { row in
                    rows.withLock { $0.append(row) }
                    print(row.text)
                }
            } catch let absent as InputAbsent {
                print("\(suite.name): not measured: \(absent.what)")
            }
        }
        print("\npeak memory of this process: \(peakMemory() >> 20) MB")
        try options.write(rows.withLock { $0 })
    }
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
