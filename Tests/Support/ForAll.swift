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
    let seed = ProcessInfo.processInfo.environment["VIDIMUS_SEED"].flatMap(UInt64.init) ?? 20_221_116
    for run in 0..<runs {
        var choices = Choices(seed: seed &+ UInt64(run))
        let value = gen.draw(&choices)
        guard fails(value, holds) else { continue }
        let smallest = shrunk(choices.tape, gen, holds)
        var replay = Choices(replaying: smallest)
        let counterexample = gen.draw(&replay)
        var reason = "the property is false"
        do { _ = try holds(counterexample) } catch { reason = "the property throws \(error)" }
        Issue.record(
            "\(reason) for \(String(reflecting: counterexample)) (run \(run), VIDIMUS_SEED=\(seed))",
            sourceLocation: sourceLocation)
        return
    }
}

private func fails<Value>(_ value: Value, _ holds: (Value) throws -> Bool) -> Bool {
    do { return try !holds(value) } catch { return true }
}

/// The simplest failing tape within a budget of attempts, so that a slow property still ends.
private func shrunk<Value>(_ tape: [UInt64], _ gen: Gen<Value>, _ holds: (Value) throws -> Bool) -> [UInt64] {
    var best = tape
    var attempts = 2000
    var improved = true
    while improved, attempts > 0 {
        improved = false
        for candidate in Choices.simpler(than: best) {
            attempts -= 1
            guard attempts > 0 else { break }
            var choices = Choices(replaying: candidate)
            guard fails(gen.draw(&choices), holds) else { continue }
            best = candidate
            improved = true
            break
        }
    }
    return best
}
