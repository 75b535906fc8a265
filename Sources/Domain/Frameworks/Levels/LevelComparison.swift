// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Two national frameworks beside each other, level by level of the European one.
///
/// Levels that meet at the same European level are comparable, and nothing more: what a qualification is worth to somebody
/// is for them to decide.
package struct LevelComparison: Sendable {
    package struct Row: Sendable, Hashable {
        package let eqf: EQFLevel
        package let left: [FrameworkLevel]
        package let right: [FrameworkLevel]
    }

    package let left: NationalFramework
    package let right: NationalFramework
    /// From level 8 down; those that neither has are left out.
    package let rows: [Row]
    /// The levels that are linked to no European level.
    package let leftAlone: [FrameworkLevel]
    package let rightAlone: [FrameworkLevel]

    package init(_ left: NationalFramework, _ right: NationalFramework) {
        self.left = left
        self.right = right
        rows = (1...8).reversed().compactMap { number in
            guard let eqf = EQFLevel(number) else { return nil }
            let row = Row(
                eqf: eqf, left: left.levels.filter { $0.eqf == eqf }, right: right.levels.filter { $0.eqf == eqf })
            return row.left.isEmpty && row.right.isEmpty ? nil : row
        }
        leftAlone = left.levels.filter { $0.eqf == nil }
        rightAlone = right.levels.filter { $0.eqf == nil }
    }

    /// The levels of the right framework that meet one of the left; none when it is linked to nothing.
    package func counterparts(of level: FrameworkLevel) -> [FrameworkLevel] {
        guard let eqf = level.eqf else { return [] }
        return right.levels.filter { $0.eqf == eqf }
    }
}
