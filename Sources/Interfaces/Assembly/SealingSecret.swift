// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The secret that allows sealing over HTTP until there are accounts: made at each start and printed once.
///
/// Each wrong answer waits a second before it is given, and a network that guesses is made to wait longer (``Guard``).
/// Nobody elsewhere can lock the operator out by wrong answers.
package final class SealingSecret: Sendable {
    /// How long a wrong answer waits.
    package static let delay: Duration = .seconds(1)

    package let text: String
    private let wait: @Sendable (Duration) async -> Void

    /// - Parameters:
    ///   - random: Where the secret comes from.
    ///   - wait: Lets time pass.
    package init(
        random: () -> UInt64 = { .random(in: .min ... .max) },
        wait: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
    ) {
        self.wait = wait
        // Letters and digits that nobody mistakes for one another; nearly 80 bits in all.
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)
        let symbols = (0..<16).map { _ in alphabet[Int(random() % UInt64(alphabet.count))] }
        let groups = stride(from: 0, to: 16, by: 4).map { String(decoding: symbols[$0..<($0 + 4)], as: UTF8.self) }
        text = groups.joined(separator: "-")
    }

    /// Whether a text is the secret: at once when it is, after ``delay`` when it is not.
    ///
    /// Comparing takes the same time for every wrong text of its length.
    package func accepts(_ guess: String) async -> Bool {
        let isRight = Self.equal(Array(guess.trimmingCharacters(in: .whitespaces).utf8), Array(text.utf8))
        if !isRight { await wait(Self.delay) }
        return isRight
    }

    private static func equal(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }
}
