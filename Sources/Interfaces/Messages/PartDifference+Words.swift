// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// What an import changed about one part, in a reader's words.
package struct DifferenceWords: Sendable, Hashable {
    package let part: String
    /// A dash where nothing was there, or nothing went.
    package let before: String
    /// A dash where nothing is there, or nothing came.
    package let after: String

    package init(_ difference: PartDifference<BodyChange.Part>, _ text: (MessageKey) -> String) {
        part = text(.bodyPart(difference.part))
        before = Self.shown(difference.before)
        after = Self.shown(difference.after)
    }

    package init(_ difference: PartDifference<ImportChange.Part>, _ text: (MessageKey) -> String) {
        part = text(.importPart(difference.part))
        before = Self.shown(Self.word(difference.before, of: difference.part, text))
        after = Self.shown(Self.word(difference.after, of: difference.part, text))
    }

    private static func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

    /// Codes have words of their own; everything else is the source's.
    private static func word(_ value: String, of part: ImportChange.Part, _ text: (MessageKey) -> String) -> String {
        switch part {
        case .decision: ReportDecision(rawValue: value).map { text(.reportDecision($0)) } ?? value
        case .status: ReportStatus(rawValue: value).map { text(.reviewStatus($0.rawValue)) } ?? value
        default: value
        }
    }
}
