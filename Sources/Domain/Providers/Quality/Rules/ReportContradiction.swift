// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// Two reports that speak of the same providers and programmes in days they share.
package enum ReportContradiction {
    /// What is to be said of a report beside another of the same agency or of a different one: that they overlap, or,
    /// where one passes and the other fails the same thing, that they contradict each other.
    package static func remark(_ report: QualityReport, beside other: QualityReport, at place: Place?) -> Finding? {
        guard report.id != other.id, report.validity.overlaps(other.validity),
            haveCommon(report.providers, other.providers), speakOfTheSame(report, other)
        else { return nil }
        if report.decision.isFavourable != other.decision.isFavourable {
            return Finding(
                "report.contradiction", severity: .warning, at: place, parameters: ["other": .text(other.id.text)])
        }
        guard report.agency == other.agency else { return nil }
        return Finding("report.overlap", severity: .note, at: place, parameters: ["other": .text(other.id.text)])
    }

    private static func speakOfTheSame(_ left: QualityReport, _ right: QualityReport) -> Bool {
        if left.speaksForWholeProvider && right.speaksForWholeProvider {
            return left.limits.hold(right.limits) || right.limits.hold(left.limits)
        }
        return haveCommon(left.programmes.lazy.map(\.name), right.programmes.lazy.map(\.name))
    }

    /// Most lists have one element, for which a set would cost more than it saves.
    private static func haveCommon<Element: Hashable>(
        _ left: some Collection<Element>, _ right: some Collection<Element>
    ) -> Bool {
        guard left.count > 1 else { return left.first.map(right.contains) ?? false }
        let left = Set(left)
        return right.contains { left.contains($0) }
    }
}
