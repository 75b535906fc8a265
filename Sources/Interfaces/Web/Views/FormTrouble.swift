// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
package import Vocabulary

/// What a form was refused for, and what was typed into it.
package struct FormTrouble: Sendable {
    package let findings: [Finding]
    /// By the field's name.
    package let typed: [String: String]

    package init(_ findings: [Finding] = [], typed: [String: String] = [:]) {
        self.findings = findings
        self.typed = typed
    }

    package static let none = FormTrouble()

    /// What is wrong with a field, in words.
    func problem(_ field: String, _ text: Wording) -> String? {
        findings.first { Self.field(of: $0) == field }.map { text($0) }
    }

    /// Every finding with the field that it leads to; those without a field of their own lead to a part of the page.
    func problems(elsewhere part: String, prefix: String = "", _ text: Wording) -> [(field: String, message: String)] {
        findings.map { finding in
            let place: String? =
                if case .line(let line, _) = finding.place {
                    text(.placeLine, ["line": .integer(line)])
                } else { nil }
            let words = place.map { "\($0): \(text(finding))" } ?? text(finding)
            return (Self.field(of: finding).map { prefix + $0 } ?? part, words)
        }
    }

    private static func field(of finding: Finding) -> String? {
        guard case .pointer(let pointer) = finding.place, pointer.hasPrefix("/") else { return nil }
        return String(pointer.dropFirst())
    }
}
