// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import QualityCycles
import TestSupport
import Testing

/// What may be known from results, at once and over time.
@Suite struct FeedbackLedgerTests {
    private static let day = Given.day("2026-06-15")

    private static func scales(_ number: Int) -> FeedbackScales {
        given(FeedbackScales(Dictionary(uniqueKeysWithValues: FeedbackQuestion.allCases.map { ($0, number) })))
    }

    private static func token(_ person: Int) -> AnswerToken { AnswerToken(stored: "\(person)") }

    private func take(
        _ ledger: inout FeedbackLedger, _ person: Int, _ group: FeedbackGroup, _ number: Int = 3, comment: String = ""
    ) -> FeedbackRelease? {
        ledger.take(
            FeedbackAnswer(group: group, scales: Self.scales(number), comment: comment), under: Self.token(person),
            on: Self.day)
    }

    @Test func `shows nothing of four, and a group from the fifth on`() {
        var ledger = FeedbackLedger()
        for person in 1...4 { #expect(take(&ledger, person, .learners) == nil) }
        // The same four again are still four.
        for person in 1...4 { #expect(take(&ledger, person, .learners, 5) == nil) }
        let release = take(&ledger, 5, .learners, 1)
        #expect(release?.groups[.learners]?.count == 5)
        #expect(release?.groups[.learners]?.tenths(.relevance) == 42)
        #expect(release?.groups[.employers] == nil)
        #expect(release?.total == release?.groups[.learners])
    }

    @Test func `shows no total from which a small group could be worked out`() {
        var ledger = FeedbackLedger()
        for person in 1...8 { _ = take(&ledger, person, .learners) }
        for person in 11...13 { _ = take(&ledger, person, .employers, 1) }
        let last = ledger.close(on: Self.day, randomness: .system)
        #expect(last.groups[.learners]?.count == 5)
        #expect(last.groups[.employers] == nil)
        // Three learners and three employers are left over: together enough for the total.
        #expect(last.total?.count == 11)

        var other = FeedbackLedger()
        for person in 1...5 { _ = take(&other, person, .learners) }
        for person in 11...13 { _ = take(&other, person, .employers, 1) }
        let end = other.close(on: Self.day, randomness: .system)
        #expect(end.total?.count == 5, "the three employers stay hidden")
    }

    @Test func `shows a total of people who are too few in each group`() {
        var ledger = FeedbackLedger()
        for person in 1...3 { _ = take(&ledger, person, .learners) }
        for person in 11...12 { _ = take(&ledger, person, .employers) }
        let last = ledger.close(on: Self.day, randomness: .system)
        #expect(last.groups.isEmpty)
        #expect(last.total?.count == 5)
    }

    @Test func `does not let a late or replaced answer show itself in a difference`() {
        var ledger = FeedbackLedger()
        for person in 1...5 { _ = take(&ledger, person, .learners, 3) }
        #expect(take(&ledger, 6, .learners, 1) == nil)
        #expect(take(&ledger, 2, .learners, 1) == nil, "a replaced answer waits as well")
        let last = ledger.close(on: Self.day, randomness: .system)
        #expect(last.groups[.learners]?.sums[.relevance] == 15)
        #expect(last.total?.count == 5)
    }

    @Test func `keeps a person in the group of the first answer`() {
        var ledger = FeedbackLedger()
        _ = take(&ledger, 1, .learners)
        _ = take(&ledger, 1, .employers)
        #expect(ledger.entries[Self.token(1)]?.answer.group == .learners)
    }

    @Test func `shows comments only at the end, from five on, in an order that says nothing`() {
        func comments(_ count: Int, _ byte: UInt8) -> (early: Bool, last: [String]) {
            var ledger = FeedbackLedger()
            var early = false
            for person in 1...9 {
                let release = take(&ledger, person, .learners, comment: person <= count ? "c\(person)" : " \n")
                early = early || release?.comments.isEmpty == false
            }
            let randomness = Randomness { Array(repeating: byte, count: $0) }
            return (early, ledger.close(on: Self.day, randomness: randomness).comments)
        }
        #expect(comments(4, 0).last.isEmpty)
        #expect(!comments(5, 0).early)
        #expect(Set(comments(5, 0).last) == ["c1", "c2", "c3", "c4", "c5"])
        #expect(comments(5, 0).last != comments(5, 1).last)
    }

    // MARK: Every difference

    private struct Answer: Sendable {
        let person: Int
        let isEmployer: Bool
        let number: Int
    }

    /// One answer that somebody gave at some time: what a sum is made of.
    private struct Part: Hashable {
        let person: Int
        let version: Int
    }

    private static let answers = Gen<Answer> { choices in
        Answer(
            person: Int(choices.next(upTo: 13)), isEmployer: choices.next(upTo: 2) == 0,
            number: 1 + Int(choices.next(upTo: 4)))
    }.array(count: 0...60)

    @Test func `speaks of five people or nobody, in every sum and difference of all that was ever shown`() {
        forAll(Self.answers, runs: 300) { answers in
            let shown = Self.shownSums(answers)
            // Coefficients of -1, 0 and 1 over up to four of the sums reach every difference between releases, groups and
            // totals, and between such differences.
            var found: Set<[Part: Int]> = []
            func extend(_ sum: [Part: Int], from index: Int, left: Int) -> Bool {
                let people = Set(sum.keys.map(\.person))
                guard people.isEmpty || people.count >= FeedbackLedger.fewest else { return false }
                guard left > 0, found.insert(sum).inserted || sum.isEmpty else { return true }
                for next in shown.indices where next >= index {
                    for sign in [1, -1] {
                        let more = sum.merging(shown[next].mapValues { $0 * sign }, uniquingKeysWith: +)
                            .filter { $0.value != 0 }
                        if !extend(more, from: next + 1, left: left - 1) { return false }
                    }
                }
                return true
            }
            return extend([:], from: 0, left: 4)
        }
    }

    /// Each different sum that was shown, as the answers that it is made of.
    private static func shownSums(_ answers: [Answer]) -> [[Part: Int]] {
        var ledger = FeedbackLedger()
        var versions: [Int: Int] = [:]
        var current: [Int: Part] = [:]
        var published: [Int: Part] = [:]
        var sums: [[Part: Int]] = []
        func add(_ parts: some Sequence<Part>) {
            let sum = Dictionary(parts.map { ($0, 1) }, uniquingKeysWith: +)
            if !sum.isEmpty, !sums.contains(sum) { sums.append(sum) }
        }
        func note(_ release: FeedbackRelease) {
            for (token, entry) in ledger.entries where entry.shown == entry.answer.scales {
                // Shown as it is now, for the first time or again; an equal answer is no other answer.
                guard let person = Int(token.text), let part = current[person] else { continue }
                if published[person] == nil || Self.value(published[person], answers) != Self.value(part, answers) {
                    published[person] = part
                }
            }
            for group in FeedbackGroup.allCases where release.groups[group] != nil {
                add(published.filter { ledger.entries[token($0.key)]?.answer.group == group }.values)
            }
            if let total = release.total {
                // The total holds what was shown, or at the end what is left over as well; its count tells which.
                let all = published.merging(current) { $1 }
                let hasRest = total != FeedbackTally(published.values.map { scales(Self.value($0, answers)) })
                add(hasRest ? all.values : published.values)
            }
        }
        for (index, answer) in answers.enumerated() {
            versions[answer.person, default: 0] += 1
            current[answer.person] = Part(person: answer.person, version: index)
            let release = ledger.take(
                FeedbackAnswer(group: answer.isEmployer ? .employers : .learners, scales: scales(answer.number)),
                under: token(answer.person), on: day)
            if let release { note(release) }
        }
        note(ledger.close(on: day, randomness: .system))
        return sums
    }

    private static func value(_ part: Part?, _ answers: [Answer]) -> Int { part.map { answers[$0.version].number } ?? 0 }
}
