// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree

/// What people at a terminal see: results on standard output, everything else on standard error.
///
/// Every line passes ``TerminalText``: what a line holds may come from a file, a path or a certificate. Lines are given
/// one by one, so that a line end within one is known to be foreign.
enum Console {
    static func out(_ lines: [String]) { write(lines.map(TerminalText.line), to: .standardOutput) }
    static func out(_ line: String) { out([line]) }

    /// One line of cells with tabs between them.
    static func out(cells: String...) { out(cells: cells) }
    static func out(cells: [String]) {
        write([cells.map(TerminalText.line).joined(separator: "\t")], to: .standardOutput)
    }

    static func out(json: JSONValue) {
        write([TerminalText.json(String(decoding: json.serialized(indent: 2), as: UTF8.self))], to: .standardOutput)
    }

    static func error(_ line: String) { errorText("Error: \(line)") }
    static func errorText(_ line: String) { errorText([line]) }
    static func errorText(_ lines: [String]) { write(lines.map(TerminalText.line), to: .standardError) }

    /// Puts a question on a line that the answer ends.
    static func ask(_ question: String) { FileHandle.standardError.write(Data(TerminalText.line(question).utf8)) }

    /// Rewrites one line of a terminal; nothing when standard error is not one.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(TerminalText.line(text))".utf8))
    }

    static func endProgress() { progress("") }

    static let isTerminal = isatty(STDERR_FILENO) == 1

    private static func write(_ lines: [String], to handle: FileHandle) {
        handle.write(Data(lines.map { $0 + "\n" }.joined().utf8))
    }
}
