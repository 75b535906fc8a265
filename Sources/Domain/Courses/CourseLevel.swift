// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// The level of the learning experience, or the stated reason why none applies.
package enum CourseLevel: Hashable, Sendable {
    case stated(StatedLevel)
    /// Annex I asks for the level "if applicable"; that it is not applicable is a statement with a reason.
    case notApplicable(reason: LocalizedText)
}

/// A level in the European framework, in national frameworks, and the cycle of higher education where it has one.
package struct StatedLevel: Hashable, Sendable {
    package let eqf: EQFLevel?
    /// Concepts of the list of national levels.
    package let national: [Concept]
    package let cycle: HigherEducationCycle?

    /// Refuses a level that states nothing.
    package init?(eqf: EQFLevel?, national: [Concept] = [], cycle: HigherEducationCycle? = nil) {
        guard eqf != nil || !national.isEmpty else { return nil }
        self.eqf = eqf
        self.national = national
        self.cycle = cycle
    }
}

/// A cycle of the Qualifications Framework of the European Higher Education Area.
package enum HigherEducationCycle: String, Hashable, Sendable, CaseIterable {
    case short
    case first
    case second
    case third
}
