// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// The eight things by which two reports are taken for one and the same: period, decision, procedures, institutions,
/// and of each programme its name, its level and its workload. Of an accreditation, what it says beyond a report too.
package struct DuplicateKey: Hashable, Sendable {
    private let from: PlainDate
    private let until: PlainDate?
    private let decision: ReportDecision
    private let activities: [String]
    private let providers: [String]
    private let programmes: [Programme]
    private let accreditation: Accreditation?

    private struct Programme: Hashable, Comparable {
        let name: String
        let level: QFEHEALevel?
        let eqfLevel: EQFLevel?
        let ects: String?

        static func < (left: Programme, right: Programme) -> Bool {
            func order(_ programme: Programme) -> (String, Int, Int, String) {
                (
                    programme.name, programme.level?.rawValue ?? -1, programme.eqfLevel?.number ?? -1,
                    programme.ects.map { "=" + $0 } ?? ""
                )
            }
            return order(left) < order(right)
        }
    }

    package init(_ report: QualityReport) {
        from = report.validity.from
        until = report.validity.statedUntil
        decision = report.decision
        activities = Self.inOrder(report.activities.map(\.text))
        providers = Self.inOrder(report.providers.map(\.text))
        programmes = Self.inOrder(
            report.programmes.map {
                Programme(name: $0.name, level: $0.level, eqfLevel: $0.statedEQFLevel, ects: $0.ects.map(Self.plain))
            })
        accreditation = report.accreditation
    }

    /// A number of credits without needless noughts: `5.0` and `05` are `5`.
    private static func plain(_ credits: String) -> String {
        guard credits.contains(".") || credits.hasPrefix("0") else { return credits }
        var digits = credits.drop { $0 == "0" }
        if digits.contains(".") {
            while digits.last == "0" { digits.removeLast() }
            if digits.last == "." { digits.removeLast() }
        }
        return digits.isEmpty || digits.first == "." ? "0" + digits : String(digits)
    }

    /// In one order and each once, for the order of a list says nothing; most have one element, which a set would cost
    /// more.
    private static func inOrder<Element: Comparable & Hashable>(_ elements: [Element]) -> [Element] {
        elements.count < 2 ? elements : Set(elements).sorted()
    }
}
