// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Testing

/// Checks that a property holds for `runs` random values, and fails the test with the smallest counterexample found.
///
/// The property fails when it returns false or throws; it must not use `#expect`, which would report every step of
/// the shrinking. The same values come on every run; `VIDIMUS_SEED=N` starts elsewhere, and a failure prints its seed.
package func forAll<Value>(
    _ gen: Gen<Value>, runs: Int = 200, sourceLocation: SourceLocation = #_sourceLocation,
    _ holds: (Value) throws -> Bool
) {
    var search = CounterexampleSearch(gen, runs: runs, seed: chosenSeed)
    while let value = search.next() {
        search.record(value, failed: failure(of: Result { try holds(value) }) != nil)
    }
    guard let (value, _) = search.counterexample else { return }
    report(search, failure(of: Result { try holds(value) }), sourceLocation)
}

/// Checks a property that waits for something; see the synchronous ``forAll``.
package func forAll<Value: Sendable>(
    _ gen: Gen<Value>, runs: Int = 200, sourceLocation: SourceLocation = #_sourceLocation,
    isolation: isolated (any Actor)? = #isolation, _ holds: (Value) async throws -> Bool
) async {
    func outcome(_ value: Value) async -> Result<Bool, any Error> {
        do { return .success(try await holds(value)) } catch { return .failure(error) }
    }
    var search = CounterexampleSearch(gen, runs: runs, seed: chosenSeed)
    while let value = search.next() {
        search.record(value, failed: failure(of: await outcome(value)) != nil)
    }
    guard let (value, _) = search.counterexample else { return }
    report(search, failure(of: await outcome(value)), sourceLocation)
}

private var chosenSeed: UInt64 {
    ProcessInfo.processInfo.environment["VIDIMUS_SEED"].flatMap(UInt64.init) ?? 20_221_116
}

/// Why a property does not hold; `nil` when it does.
private func failure(of outcome: Result<Bool, any Error>) -> String? {
    switch outcome {
    case .success(true): nil
    case .success(false): "the property is false"
    case .failure(let error): "the property throws \(error)"
    }
}

private func report<Value>(
    _ search: CounterexampleSearch<Value>, _ reason: String?, _ sourceLocation: SourceLocation
) {
    guard let (value, run) = search.counterexample else { return }
    let reason = reason ?? "the property fails only sometimes"
    Issue.record(
        "\(reason) for \(String(reflecting: value)) (run \(run), VIDIMUS_SEED=\(search.seed))",
        sourceLocation: sourceLocation)
}
