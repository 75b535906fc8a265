// SPDX-License-Identifier: Apache-2.0

import Awards
import Localization
import Testing
import Vocabulary
import Web

@Suite struct LearnerLanguageTests {
    private static let cases: [(own: LanguageTag?, course: [LanguageTag], expected: LanguageTag)] = [
        (.fi, [.el, .en], .fi), (nil, [.el, .en], .el), (.de, [.fi], .fi), (nil, [.de, .fi], .fi), (.de, [.de], .en),
        (nil, [], .en),
    ]

    @Test(arguments: cases)
    func `A learner's page is in the learner's language, then the course's`(
        own: LanguageTag?, course: [LanguageTag], expected: LanguageTag
    ) throws {
        let learner = try #require(
            Learner(
                givenName: "Aino", familyName: "Virtanen", identifier: nil,
                dateOfBirth: PlainDate(year: 2000, month: 1, day: 2), language: own))
        #expect(LearnerLanguage.of(learner, courseLanguages: course) == expected)
    }
}
