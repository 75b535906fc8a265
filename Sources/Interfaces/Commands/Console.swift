// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Synchronization

/// What people at a terminal see: results on standard output, everything else on standard error.
///
/// Every line passes ``TerminalText``: what a line holds may come from a file, a path or a certificate. Lines are given
/// one by one, so that a line end within one is known to be foreign.
///
/// Output that cannot be written never ends the programme at once: results may have been recorded already. It is said
/// once on standard error, and ``hasLostOutput`` turns the ending into a failure. A reader that has seen enough
/// (`| head`) is no trouble.
package enum Console {
    package static func out(_ lines: [String]) { write(lines.map(TerminalText.line)) }
    static func out(_ line: String) { out([line]) }

    /// One line of cells with tabs between them.
    static func out(cells: String...) { out(cells: cells) }
    static func out(cells: [String]) {
        write([cells.map(TerminalText.line).joined(separator: "\t")])
    }

    static func out(json: JSONValue) {
        write([TerminalText.json(String(decoding: json.serialized(indent: 2), as: UTF8.self))])
    }

    static func error(_ line: String) { errorText("Error: \(line)") }
    static func errorText(_ line: String) { errorText([line]) }
    static func errorText(_ lines: [String]) { toStandardError(lines.map { TerminalText.line($0) + "\n" }.joined()) }

    /// Puts a question on a line that the answer ends.
    static func ask(_ question: String) { toStandardError(TerminalText.line(question)) }

    /// Rewrites one line of a terminal; nothing when standard error is not one.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        toStandardError("\r\u{1B}[K\(TerminalText.line(text))")
    }

    static func endProgress() { progress("") }

    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Whether anything meant for standard output could not be written there.
    static var hasLostOutput: Bool { lostOutput.load(ordering: .relaxed) }

    private static let lostOutput = Atomic(false)

    private static func write(_ lines: [String]) {
        let trouble = write(lines.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
        guard let trouble, trouble != EPIPE, !lostOutput.exchange(true, ordering: .relaxed) else { return }
        error("Standard output could not be written: \(String(cString: strerror(trouble))).")
    }

    /// Trouble with standard error has nowhere to be said.
    private static func toStandardError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// The error number of what stopped the writing; `nil` when everything was written.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
