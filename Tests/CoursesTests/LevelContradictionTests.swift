// SPDX-License-Identifier: Apache-2.0

import Frameworks
import TestSupport
import Testing
import Vocabulary

@testable import Courses

/// Levels of one course that cannot both hold.
@Suite struct LevelContradictionTests {
    private let tables: FrameworkTables

    init() throws { tables = try FrameworkTables.load() }

    private func national(_ country: String, _ level: String, _ framework: String? = nil) -> Concept {
        let found = EUVocabulary.nqfLevels(of: given(CountryCode(country)), level: level, framework: framework)
        return given(found.first).concept
    }

    private func contradictions(
        _ eqf: Int?, _ national: [Concept] = [], _ cycle: HigherEducationCycle? = nil
    ) -> [LevelContradiction] {
        given(StatedLevel(eqf: eqf.flatMap { EQFLevel($0) }, national: national, cycle: cycle)).contradictions(tables)
    }

    @Test func `an Irish 8 beside EQF 7 contradicts, and beside EQF 6 does not`() throws {
        let irish = national("IE", "8")
        #expect(contradictions(6, [irish]) == [])
        let found = contradictions(7, [irish])
        #expect(found.count == 1)
        guard case .national(let level, let own, let stated)? = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect((level.notation, own.number, stated.number) == ("8", 6, 7))
    }

    @Test func `national levels are held against the first where no European one is stated`() {
        #expect(contradictions(nil, [national("IE", "8"), national("NL", "6")]) == [])
        #expect(contradictions(nil, [national("IE", "8"), national("NL", "7")]).count == 1)
        #expect(contradictions(nil, [national("GB", "2", "SCQF"), national("NL", "7")]) == [], "linked to none")
    }

    @Test(arguments: [(HigherEducationCycle.short, 5), (.first, 6), (.second, 7), (.third, 8)])
    func `a cycle answers to its level`(cycle: HigherEducationCycle, level: Int) {
        for other in 1...8 { #expect(contradictions(other, [], cycle).isEmpty == (other == level)) }
    }
}
