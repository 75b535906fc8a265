// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Testing
import Vocabulary

@Suite struct ECTSCreditsTests {
    @Test(arguments: [
        ("5", "5"), ("2.5", "2.5"), ("2,5", "2.5"), ("5.0", "5"), ("05", "5"), ("0.50", "0.5"),
        ("9999.999", "9999.999"),
    ])
    func `Keeps the points exactly`(written: String, text: String) {
        #expect(ECTSCredits(written)?.text == text)
    }

    @Test(arguments: [
        "", "0", "0.0", "-1", "+5", "5.", ".5", "1e3", "5 ECTS", "1.2.3", "12345", "1.1234", "NaN", "∞", "٣", "1.,2",
    ])
    func `Refuses what is no amount above zero`(text: String) {
        #expect(ECTSCredits(text) == nil)
    }

    @Test func `Equal amounts are equal however written, and are ordered`() throws {
        #expect(ECTSCredits("2,50") == ECTSCredits("2.5"))
        #expect(try #require(ECTSCredits("10")) > #require(ECTSCredits("9.5")))
        #expect(ECTSCredits("2.5")?.value == Decimal(string: "2.5"))
    }
}

@Suite struct EQFLevelTests {
    @Test(arguments: 1...8)
    func `Goes from 1 to 8, and has a concept`(number: Int) throws {
        let level = try #require(EQFLevel(number))
        #expect(EQFLevel(iri: level.iri) == level)
        #expect(EUVocabulary.concept(id: level.iri)?.label[.en] == "Level \(number)")
    }

    @Test(arguments: [0, 9, -1, .max])
    func `Knows no other level`(number: Int) {
        #expect(EQFLevel(number) == nil)
    }

    @Test(arguments: [
        "http://data.europa.eu/snb/eqf/0", "http://data.europa.eu/snb/eqf/06", "http://data.europa.eu/snb/eqf/",
        "https://data.europa.eu/snb/eqf/6", "http://data.europa.eu/snb/eqf/+6", "6",
    ])
    func `Reads only the IRI of the list`(iri: String) {
        #expect(EQFLevel(iri: iri) == nil)
    }
}

@Suite struct ClockTests {
    @Test func `A fixed clock stands still`() {
        let moment = Date(timeIntervalSince1970: 1_772_373_720)
        #expect(Clock.fixed(moment).now() == moment)
    }
}
