// SPDX-License-Identifier: Apache-2.0

/// The tape of numbers that a generator draws from: recorded while it runs freely, replayed while it shrinks.
///
/// Shrinking works on this tape and not on values, so a mapped or nested generator shrinks without any code of its
/// own: a shorter tape with smaller numbers makes a smaller value (MacIver and Donaldson, ECOOP 2020).
package struct Choices {
    private var random: SeededGenerator?
    private var position = 0
    package private(set) var tape: [UInt64]

    /// Draws freely, and records what was drawn.
    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        tape = []
    }

    /// Draws what the tape says, and zero after its end.
    package init(replaying tape: [UInt64]) {
        self.tape = tape
    }

    /// A number in `0...bound`.
    package mutating func next(upTo bound: UInt64) -> UInt64 {
        defer { position += 1 }
        guard var generator = random else { return position < tape.count ? min(tape[position], bound) : 0 }
        let drawn = UInt64.random(in: 0...bound, using: &generator)
        random = generator
        tape.append(drawn)
        return drawn
    }

    /// Tapes that are simpler than this one, the simplest first: runs removed (halving their length), then single
    /// numbers made smaller.
    static func simpler(than tape: [UInt64]) -> [[UInt64]] {
        var candidates: [[UInt64]] = []
        var length = tape.count
        while length > 0 {
            for start in stride(from: 0, to: tape.count, by: length) {
                var shorter = tape
                shorter.removeSubrange(start..<min(start + length, tape.count))
                candidates.append(shorter)
            }
            length /= 2
        }
        for index in tape.indices where tape[index] > 0 {
            // Zero first, then ever smaller steps down: a bound is found in about as many tries as it has bits.
            var step = tape[index]
            while step > 0 {
                var changed = tape
                changed[index] -= step
                candidates.append(changed)
                step /= 2
            }
        }
        return candidates
    }
}
