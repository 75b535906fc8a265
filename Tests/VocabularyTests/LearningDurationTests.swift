// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@Suite struct LearningDurationTests {
    @Test(
        arguments: [
            ("P2DT12H", 60.0), ("PT4H", 4), ("PT60H", 60), ("P1D", 24), ("PT90M", 1.5), ("PT1H30M", 1.5),
            ("PT1800S", 0.5),
            ("PT0S", 0), ("P0Y0M2D", 48), ("PT0.5S", 0.5 / 3_600), ("P0D", 0), ("P999999999D", 23_999_999_976),
        ] as [(String, Double)])
    func `A day is 24 hours`(text: String, hours: Double) {
        #expect(LearningDuration(text)?.hours == hours)
        #expect(LearningDuration(text)?.text == text)
    }

    @Test(arguments: ["P1M", "P1Y", "P1Y2M3DT4H", "P6M", "P0Y1M"])
    func `Months and years have no hours`(text: String) throws {
        #expect(try #require(LearningDuration(text)).hours == nil)
    }

    @Test(arguments: [
        "", "P", "PT", "P1DT", "-P1D", "+P1D", "P-1D", "1D", "p1d", "PT1.5H", "P1.5D", "P1S", "PT1D", "P1DT2M1H", "P1H",
        "P1D2D", "PT.5S", "PT5.S", "PTT1H", "P1YT", " P1D", "P1D ", "P1W", "PT1m", "P1M2Y", "P٣D", "PT12:00",
        "P1234567890D", "P99999999999999999999999999D", "PT1.1234567890S", "60 hours",
        "P" + String(repeating: "0", count: 200) + "1D",
    ])
    func `Refuses what is not a duration, or is negative, or is absurd`(text: String) {
        #expect(LearningDuration(text) == nil)
    }

    @Test func `Never fails on any text`() {
        forAll(.text(of: "PT-DHMSY0.159٣", count: 0...16), runs: 3_000) { text in
            guard let duration = LearningDuration(text) else { return true }
            return duration.text == text && (duration.hours ?? 0) >= 0
        }
    }

    @Test(arguments: [(60.0, "PT60H"), (1.5, "PT1H30M"), (0.25, "PT15M"), (7.999, "PT8H")])
    func `Writes hours`(hours: Double, text: String) throws {
        let duration = try #require(LearningDuration(hours: hours))
        #expect(duration.text == text)
        #expect(LearningDuration(text)?.hours == duration.hours)
    }

    @Test(arguments: [0, -1, .nan, .infinity, 1e12, 0.001])
    func `Does not write hours that are none`(hours: Double) {
        #expect(LearningDuration(hours: hours) == nil)
    }
}
