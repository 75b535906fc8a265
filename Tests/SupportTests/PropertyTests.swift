// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@Suite("Property tests")
struct PropertyTests {
    @Test("a false property is reported with its smallest counterexample")
    func shrinksToTheSmallest() {
        withKnownIssue {
            forAll(Gen.integer(in: 0...1000).array(count: 0...50)) { $0.reduce(0, +) < 500 }
        } matching: { issue in
            "\(issue)".contains("[500]")
        }
    }

    @Test("shrinking works through map and zip")
    func shrinksThroughMap() {
        let doubled = Gen.integer(in: 0...1000).map { $0 * 2 }
        withKnownIssue {
            forAll(zip(doubled, Gen.text())) { number, text in number < 100 || text.isEmpty }
        } matching: { issue in
            "\(issue)".contains("(100, \"a\")")
        }
    }

    @Test("a property that throws is reported with what it threw")
    func reportsThrown() {
        struct Broken: Error {}
        withKnownIssue {
            forAll(Gen.bool) { value in
                guard !value else { throw Broken() }
                return true
            }
        } matching: { issue in
            "\(issue)".contains("Broken")
        }
    }

    @Test("the same seed draws the same values")
    func repeats() {
        var first = Choices(seed: 7)
        var second = Choices(seed: 7)
        let gen = Gen.text().array(count: 1...20)
        #expect(gen.draw(&first) == gen.draw(&second))
    }

    @Test("integers stay in their range, at its bounds too")
    func staysInRange() {
        forAll(Gen.integer(in: -3...3).array(count: 100...100), runs: 20) { values in
            values.allSatisfy { (-3...3).contains($0) } && values.contains(-3) && values.contains(3)
        }
    }
}
