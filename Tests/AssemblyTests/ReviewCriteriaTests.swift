// SPDX-License-Identifier: Apache-2.0

import Assembly
import Localization
import Reviews
import Testing
import Vocabulary

@Suite struct ReviewCriteriaTests {
    @Test(arguments: [(ReviewStandard.esg, 10), (.eqavet, 14), (.eqf, 10)])
    func `has every point of a standard once, with a title in every language of the pages`(
        _ standard: ReviewStandard, _ count: Int
    ) throws {
        let criteria = try ReviewCriteria.ofChecklists().criteria(standard)
        #expect(criteria.count == count)
        #expect(Set(criteria.map(\.code)).count == count)
        for language in [LanguageTag.en, .el, .fi] {
            #expect(criteria.allSatisfy { $0.title[language] != nil })
        }
    }

    @Test func `has no point of a standard that nobody reviews against`() throws {
        #expect(try ReviewCriteria.ofChecklists().criteria(ReviewStandard(rawValue: "none")).isEmpty)
    }
}
