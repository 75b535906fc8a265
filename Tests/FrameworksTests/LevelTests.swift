// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Frameworks

/// National levels and the European ones.
@Suite struct LevelTests {
    private let tables: FrameworkTables

    init() throws { tables = try FrameworkTables.load() }

    private func framework(_ code: String, _ year: Int = 2026) throws -> NationalFramework {
        let found = tables.frameworks(code, in: year)
        try #require(found.count == 1, "\(code)")
        return found[0]
    }

    private func standing(_ code: String, _ notation: String, _ year: Int = 2026) throws -> EQFStanding {
        let framework = try framework(code, year)
        return framework.standing(of: try #require(framework.level(notation)), in: year)
    }

    private static func eqf(_ number: Int) -> EQFLevel { given(EQFLevel(number)) }

    @Test func `an Irish 8 is EQF 6 and meets a Dutch 6`() throws {
        #expect(try standing("IE", "8") == .referenced(Self.eqf(6)))
        let comparison = LevelComparison(try framework("IE"), try framework("NL"))
        let level = try #require(comparison.left.level("8"))
        #expect(comparison.counterparts(of: level).map(\.notation) == ["6"])
        let row = try #require(comparison.rows.first { $0.eqf == Self.eqf(6) })
        #expect(row.left.map(\.notation) == ["7", "8"])
        #expect(row.right.map(\.notation) == ["6"])
        #expect(comparison.rightAlone.map(\.notation) == ["Entry Level"])
    }

    @Test func `a Scottish 2 is linked to no European level`() throws {
        #expect(try standing("SCQF", "2") == .none)
        let comparison = LevelComparison(try framework("GB-SCT"), try framework("IE"))
        #expect(comparison.counterparts(of: try #require(comparison.left.level("2"))).isEmpty)
        #expect(comparison.leftAlone.map(\.notation) == ["1", "2"])
    }

    /// The rules as the policy report has them, read there and not in the table.
    @Test(arguments: [
        ("IE", ["10": 8, "9": 7, "8": 6, "7": 6, "6": 5, "5": 4, "4": 3, "3": 2, "2": 1, "1": 1]),
        ("GB-SCT", ["12": 8, "11": 7, "10": 6, "9": 6, "8": 5, "7": 5, "6": 4, "5": 3, "4": 2, "3": 1]),
        ("GB-ENG", ["8": 8, "7": 7, "6": 6, "5": 5, "4": 5, "3": 4, "2": 3, "1": 2, "Entry Level 3": 1]),
        ("SI", ["10": 8, "8": 7, "7": 6, "6": 5, "5": 4, "4": 4, "3": 3, "2": 2, "1": 1]),
        ("HR", ["4.1": 4, "4.2": 4, "7.1": 7, "7.2": 7, "8.1": 8, "8.2": 8]), ("CY", ["5a": 5, "7c": 7]),
        ("NO", ["5.1": 5, "6.2": 6]), ("NL", ["4+": 4]), ("MK", ["5A": 5, "7 b": 7]), ("FR", ["3": 3, "8": 8]),
        ("FI", ["1": 1, "8": 8]), ("DE", ["6": 6]),
    ])
    func `links levels as the frameworks do`(code: String, levels: [String: Int]) throws {
        for (notation, number) in levels {
            #expect(try standing(code, notation).level == EQFLevel(number), "\(code) \(notation)")
        }
    }

    @Test func `a link holds from its year on, and for the years of a country that has left`() throws {
        #expect(try standing("FI", "6", 2016) == .later(Self.eqf(6), since: 2017))
        #expect(try standing("FI", "6", 2017) == .referenced(Self.eqf(6)))
        #expect(try standing("GB-SCT", "9", 2020) == .referenced(Self.eqf(6)))
        #expect(try standing("GB-SCT", "9", 2021) == .past(Self.eqf(6), until: 2020))
        #expect(try standing("UA", "6") == .indicative(Self.eqf(6)))
    }

    @Test func `France has another framework since 2019`() throws {
        #expect(try standing("FR", "II-grade de licence", 2015) == .referenced(Self.eqf(6)))
        #expect(try framework("FR", 2018).level("6") == nil)
        #expect(try framework("FR", 2019).code == "FR")
        #expect(tables.frameworks("FR-1969", in: 2026).isEmpty)
    }

    @Test func `a country whose parts have frameworks has several`() {
        #expect(tables.frameworks("GB", in: 2026).map(\.code) == ["GB-ENG", "GB-SCT", "GB-WLS"])
        #expect(tables.frameworks("uk", in: 2026).count == 3)
        #expect(tables.frameworks("BE", in: 2026).count == 3)
        #expect(tables.frameworks("GRC", in: 2026).map(\.code) == ["GR"])
        #expect(tables.frameworks("el", in: 2026).map(\.code) == ["GR"])
        #expect(tables.frameworks("US", in: 2026).isEmpty)
        #expect(tables.frameworks("nowhere", in: 2026).isEmpty)
    }

    /// Every level that the EU's list names is here, under the same address.
    @Test func `holds every level of the EU's list`() throws {
        let ours = Set(tables.frameworks.flatMap(\.levels).compactMap(\.iri))
        for framework in tables.frameworks where framework.iri != nil {
            for level in EUVocabulary.nqfLevels(of: framework.country) {
                #expect(ours.contains(level.concept.id), "\(level)")
            }
        }
        #expect(tables.frameworks.count == 47)
        #expect(ours.count > 370)
    }

    @Test func `comparing is the same from either side`() {
        let frameworks = tables.frameworks
        for left in frameworks {
            for right in frameworks {
                let (there, back) = (LevelComparison(left, right), LevelComparison(right, left))
                #expect(there.rows.map(\.eqf) == back.rows.map(\.eqf))
                for level in left.levels {
                    for met in there.counterparts(of: level) {
                        #expect(back.counterparts(of: met).contains(level))
                    }
                }
            }
        }
    }
}
