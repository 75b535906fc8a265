// SPDX-License-Identifier: Apache-2.0

package import Localization

/// One observation about a document, a file or a row, with a stable code that a message catalogue turns into words.
///
/// Findings never carry sentences: the catalogue holds the text `finding.<code>` in every language offered, and
/// `parameters` fills its placeholders. Codes are published and never renumbered.
package struct Finding: Sendable, Hashable {
    /// How much the observation matters to the person who reads it.
    package enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The thing cannot be used as it is.
        case error
        /// The thing can be used, but somebody should look.
        case warning
        /// Worth knowing, nothing to do.
        case note
    }

    package let code: FindingCode
    package let severity: Severity
    /// Where it was observed; `nil` when it concerns the whole input.
    package let place: Place?
    package let parameters: [String: MessageArgument]

    package init(
        _ code: FindingCode, severity: Severity = .error, at place: Place? = nil,
        parameters: [String: MessageArgument] = [:]
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.parameters = parameters
    }
}

/// A published, stable name of an observation, such as `seal.signature.broken`.
package struct FindingCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { self.rawValue = value }
}

/// The spot in an input that a finding speaks of.
package enum Place: Sendable, Hashable {
    /// An RFC 6901 JSON Pointer into a JSON document; the empty text is the whole document.
    case pointer(String)
    /// A row of a table, counted from 1 with the heading as row 1, and the column's heading where one cell is meant.
    case row(Int, column: String?)
    /// A line and column of a text, both counted from 1.
    case line(Int, column: Int)
}
