// SPDX-License-Identifier: Apache-2.0

import Localization
import Synchronization

/// One line at a terminal while many reports are read: how many, how fast, how long still.
final class ImportProgress: Sendable {
    private let texts: Texts
    private let start = ContinuousClock.now
    private let shown = Mutex(ContinuousClock.now)

    init(texts: Texts) { self.texts = texts }

    func show(done: Int, total: Int) {
        let now = ContinuousClock.now
        let isDue = shown.withLock { shown in
            guard now - shown > .milliseconds(200) else { return false }
            shown = now
            return true
        }
        guard isDue else { return }
        let seconds = (now - start) / .seconds(1)
        let rate = seconds > 0 ? Double(done) / seconds : 0
        let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
        Console.progress(
            texts(
                "cli.import.progress",
                ["done": .integer(done), "total": .integer(total), "rate": .integer(Int(rate)), "left": .integer(left)])
        )
    }

    func end() { Console.endProgress() }
}
