// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
package import Providers
import Vocabulary

/// "Was it quality-assured on that day, for that?" as it was typed, and the answer.
package struct TrustQuestion: Sendable {
    package enum Problem: String, Sendable, Hashable { case day, field }

    /// What was typed, kept in the address.
    package struct Typed: Sendable, Hashable {
        package var day = ""
        package var level = ""
        package var field = ""

        package init(day: String = "", level: String = "", field: String = "") {
            self.day = day
            self.level = level
            self.field = field
        }

        package var isEmpty: Bool { day.isEmpty && level.isEmpty && field.isEmpty }
    }

    package struct Answer: Sendable {
        package let standing: ProviderTrustView.Standing
        package let sentence: String
        package let grounds: [[SentencePart]]
        package let remarks: [String]
    }

    package let typed: Typed
    package let problem: Problem?
    package let answer: Answer?

    /// - Parameter name: The provider as the answer calls it.
    package init(
        _ typed: Typed, about trust: ProviderTrust, name: String, agencies: [AgencyID: QualityAssuranceAgency],
        in text: Wording
    ) {
        self.typed = typed
        guard !typed.isEmpty else {
            (problem, answer) = (nil, nil)
            return
        }
        guard typed.day.utf8.count == 10, let day = PlainDate(typed.day) else {
            (problem, answer) = (.day, nil)
            return
        }
        var scope = TrustScope(level: Int(typed.level).flatMap { EQFLevel($0) })
        if !typed.field.isEmpty {
            guard let field = FieldOfStudy(typed.field) else {
                (problem, answer) = (.field, nil)
                return
            }
            scope.field = field
        }
        problem = nil
        let found = trust.answer(on: day, for: scope)
        let words = TrustWords(agencies: agencies, text: text)
        var remarks: [String] = []
        if found.becameKnownLater, let since = found.knownSince {
            remarks.append(text(.providerTrustKnownLater, ["date": .dateTime(since)]))
        }
        if let contest = found.contested {
            remarks.append(text(.providerTrustContested, ["date": .dateTime(contest.since)]))
        }
        answer = Answer(
            standing: ProviderTrustView.Standing(found.kind, in: text),
            sentence: text(
                .trustReason(found.kind, found.reason), ["provider": .text(name), "date": .day(day)]),
            grounds: found.grounds.prefix(20).map(words.ground), remarks: remarks)
    }
}
