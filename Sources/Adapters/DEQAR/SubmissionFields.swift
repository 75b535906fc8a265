// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization

/// The members of one object of a submission: texts, numbers taken as texts, and lists.
struct SubmissionFields {
    let value: JSONValue

    init(_ value: JSONValue) { self.value = value }

    /// A text, or a number or truth value as text; spaces around are cut off. `nil` when absent, null or empty.
    func text(_ name: String) -> String? { value[name].flatMap(Self.text) }

    /// The texts of a list; a single text counts as a list of one.
    func texts(_ name: String) -> [String] {
        switch value[name] {
        case .array(let elements): elements.compactMap(Self.text)
        case let single?: Self.text(single).map { [$0] } ?? []
        case nil: []
        }
    }

    /// The objects of a list.
    func list(_ name: String) -> [SubmissionFields] {
        guard case .array(let elements) = value[name] else { return [] }
        return elements.map(SubmissionFields.init)
    }

    /// Whether there is a list, and not a single value that counts as one.
    func isList(_ name: String) -> Bool {
        if case .array = value[name] { true } else { false }
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text):
            // Identifiers such as `F  LYON24` carry their spaces; only those around go.
            let trimmed = text.trimmingWhiteSpace
            return trimmed.isEmpty ? nil : trimmed
        case .number(let number): return number.text
        case .bool(let bool): return bool ? "true" : "false"
        default: return nil
        }
    }
}
