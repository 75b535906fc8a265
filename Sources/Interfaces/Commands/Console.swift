// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What people at a terminal see: results on standard output, everything else on standard error.
enum Console {
    static func out(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
    static func out(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes + [UInt8(ascii: "\n")])) }
    static func error(_ text: String) { errorText("Error: \(text)") }
    static func errorText(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Rewrites one line of a terminal; nothing when standard error is not one.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    static func endProgress() { progress("") }

    static let isTerminal = isatty(STDERR_FILENO) == 1
}
