// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Whether the review was a duty under the quality assurance system of the provider's country.
package enum ReportStatus: String, Sendable, Hashable, CaseIterable {
    case obligatory
    case voluntary
}

/// What the agency decided.
package enum ReportDecision: String, Sendable, Hashable, CaseIterable {
    case positive
    case positiveWithConditions = "positive-with-conditions"
    case negative
    /// The procedure ends in a report and not in a decision.
    case notApplicable = "not-applicable"

    /// Whether the provider has passed: a procedure without a decision counts as passed, for it is an external review
    /// that was carried out and published.
    package var isFavourable: Bool { self != .negative }
}

/// What a programme without a degree ends in.
package enum ProgrammeCertification: String, Sendable, Hashable, CaseIterable {
    case attendance
    case assessment
    case none
}

/// A cycle of the framework of the European Higher Education Area.
package enum QFEHEALevel: Int, Sendable, Hashable, CaseIterable {
    case shortCycle = 0
    case firstCycle = 1
    case secondCycle = 2
    case thirdCycle = 3

    /// The level of the European Qualifications Framework that answers to the cycle.
    package var eqfLevel: EQFLevel? { EQFLevel(5 + rawValue) }
}

/// A field of education and training (ISCED-F 2013) by its two to four digits.
package struct FieldOfStudy: Hashable, Sendable {
    package let code: String

    /// Takes two, three or four digits.
    package init?(_ code: String) {
        guard (2...4).contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.code = code
    }

    /// Reads a field that the list has: its digits, its IRI in the list, or the one that ESCO gives it.
    package init?(listed text: String) {
        let bases = [EUVocabulary.List.iscedF.conceptBase, "http://data.europa.eu/esco/isced-f/"]
        let code = bases.first { text.hasPrefix($0) }.map { String(text.dropFirst($0.count)) } ?? text
        guard EUVocabulary.concept(.iscedF, code: code) != nil else { return nil }
        self.init(code)
    }

    /// Whether the other field is this one or lies below it: `06` holds `0613`.
    package func holds(_ other: FieldOfStudy) -> Bool { other.code.hasPrefix(code) }
}
