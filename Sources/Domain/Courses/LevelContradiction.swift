// SPDX-License-Identifier: Apache-2.0

package import Frameworks
package import Vocabulary

/// Two statements about the level of one course that cannot both hold.
package enum LevelContradiction: Hashable, Sendable {
    /// A national level is linked to another European level than the one stated.
    case national(FrameworkLevel, linkedTo: EQFLevel, stated: EQFLevel)
    /// A cycle of higher education answers to another European level than the one stated.
    case cycle(HigherEducationCycle, answersTo: EQFLevel, stated: EQFLevel)
}

extension StatedLevel {
    /// What of the level contradicts itself, by the referencing of the national frameworks.
    ///
    /// Measured against the European level that is stated, else against that of the first national level that is linked to
    /// one. A national level that is linked to none contradicts nothing.
    package func contradictions(_ tables: FrameworkTables) -> [LevelContradiction] {
        let levels = national.compactMap { tables.level(iri: $0.id) }
        guard let stated = eqf ?? levels.lazy.compactMap(\.eqf).first else { return [] }
        var contradictions: [LevelContradiction] = levels.compactMap { level in
            guard let own = level.eqf, own != stated else { return nil }
            return .national(level, linkedTo: own, stated: stated)
        }
        if let cycle, let own = cycle.eqfLevel, own != stated {
            contradictions.append(.cycle(cycle, answersTo: own, stated: stated))
        }
        return contradictions
    }
}

extension HigherEducationCycle {
    /// The European level that answers to the cycle (EQF and QF-EHEA: levels 5 to 8).
    package var eqfLevel: EQFLevel? {
        switch self {
        case .short: EQFLevel(5)
        case .first: EQFLevel(6)
        case .second: EQFLevel(7)
        case .third: EQFLevel(8)
        }
    }
}
