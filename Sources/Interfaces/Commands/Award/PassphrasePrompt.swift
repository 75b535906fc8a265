// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Asks for a passphrase at a terminal, without showing what is typed.
enum PassphrasePrompt {
    /// - Returns: What was typed; `nil` when nothing was, or when there is no terminal to ask at.
    static func ask(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        var before = settings
        settings.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Console.errorText("")
        }
        Console.ask(question)
        let line = readLine(strippingNewline: true)
        return line == "" ? nil : line
    }
}
