// SPDX-License-Identifier: Apache-2.0

import Localization

/// One line at a terminal while many credentials are sealed: how many, how fast, how long still.
final class IssueProgress {
    private let texts: Texts
    private let start = ContinuousClock.now
    private var shown = ContinuousClock.now

    init(texts: Texts) { self.texts = texts }

    func show(done: Int, total: Int) {
        let now = ContinuousClock.now
        guard done == total || now - shown > .milliseconds(200) else { return }
        shown = now
        let seconds = (now - start) / .seconds(1)
        let rate = seconds > 0 ? Double(done) / seconds : 0
        let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
        Console.progress(
            texts(
                "cli.issue.progress",
                ["done": .integer(done), "total": .integer(total), "rate": .integer(Int(rate)), "left": .integer(left)])
        )
    }

    func end() { Console.endProgress() }
}
