// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A report as the register holds it now: its last telling of an import that stands.
package struct ReportStanding: Hashable, Sendable {
    package let report: QualityReport
    /// When the register learned it in this form.
    package let toldAt: Date
    /// Where it came from, as a person would cite it.
    package let source: String
    /// The import that brought it.
    package let importID: ImportID
    /// The codes of the flags it was taken with, the high ones first.
    package let flags: [String]
    package let hasHighFlag: Bool
    /// Why a person let it count in spite of a high flag; `nil` when nobody has.
    package let clearedBecause: String?

    package init(
        report: QualityReport, toldAt: Date, source: String, importID: ImportID, flags: [String], hasHighFlag: Bool,
        clearedBecause: String?
    ) {
        self.report = report
        self.toldAt = toldAt
        self.source = source
        self.importID = importID
        self.flags = flags
        self.hasHighFlag = hasHighFlag
        self.clearedBecause = clearedBecause
    }

    /// Whether it does not count, because of a doubt that nobody has settled.
    package var isInDoubt: Bool { hasHighFlag && clearedBecause == nil }
}
