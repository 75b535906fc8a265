// SPDX-License-Identifier: Apache-2.0

/// The search for a counterexample, one value at a time: whoever runs it asks for a value and says whether it failed.
///
/// It knows nothing of how a property is run, so the synchronous and the asynchronous ``forAll`` share it.
struct CounterexampleSearch<Value> {
    private enum State {
        /// Drawing freely; the number of the run.
        case drawing(run: Int)
        /// A failure was found in a run; trying what is simpler than the best tape so far.
        case shrinking(run: Int, best: [UInt64], candidates: ArraySlice<[UInt64]>)
        case ended
    }

    private let gen: Gen<Value>
    private let runs: Int
    let seed: UInt64
    private var state = State.drawing(run: 0)
    private var tried: [UInt64] = []
    /// A budget, so that a slow property still ends.
    private var attempts = 2000
    /// The smallest failing value found so far, and the run in which it first failed.
    private(set) var counterexample: (value: Value, run: Int)?

    init(_ gen: Gen<Value>, runs: Int, seed: UInt64) {
        self.gen = gen
        self.runs = runs
        self.seed = seed
    }

    /// The next value to try; `nil` when the search has ended.
    mutating func next() -> Value? {
        switch state {
        case .drawing(let run):
            guard run < runs else { return nil }
            var choices = Choices(seed: seed &+ UInt64(run))
            let value = gen.draw(&choices)
            tried = choices.tape
            return value
        case .shrinking(let run, let best, let candidates):
            guard attempts > 0, let candidate = candidates.first else {
                state = .ended
                return nil
            }
            attempts -= 1
            tried = candidate
            state = .shrinking(run: run, best: best, candidates: candidates.dropFirst())
            var choices = Choices(replaying: candidate)
            return gen.draw(&choices)
        case .ended: return nil
        }
    }

    /// Takes what became of the value that ``next()`` gave.
    mutating func record(_ value: Value, failed: Bool) {
        switch state {
        case .drawing(let run) where !failed: state = .drawing(run: run + 1)
        case .drawing(let run), .shrinking(let run, _, _):
            guard failed else { return }
            counterexample = (value, run)
            state = .shrinking(run: run, best: tried, candidates: Choices.simpler(than: tried)[...])
        case .ended: break
        }
    }
}
