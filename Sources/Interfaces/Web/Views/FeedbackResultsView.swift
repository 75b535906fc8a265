// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
package import QualityCycles

/// Released results in words: a column for each group and one for all.
package struct FeedbackResultsView: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let cells: [String]
    }

    package let caption: String
    package let columns: [String]
    package let rows: [Row]
    package let comments: [String]

    /// - Returns: `nil` when nothing can be shown.
    package init?(_ release: FeedbackRelease?, in text: Wording) {
        guard let release, let total = release.total else { return nil }
        caption = text(.feedbackResultsCaption, ["date": .day(release.on)])
        columns = FeedbackGroup.allCases.map { text(.feedbackGroup($0.rawValue)) } + [text(.feedbackResultsTotal)]
        let tallies: [FeedbackTally?] = FeedbackGroup.allCases.map { release.groups[$0] } + [total]
        let averages = FeedbackQuestion.allCases.map { question in
            Row(
                name: text(.feedbackQuestion(question.rawValue)),
                cells: tallies.map { tally in
                    guard let tally else { return text(.feedbackResultsHidden) }
                    let tenths = tally.tenths(question)
                    return NumberText.decimal("\(tenths / 10).\(tenths % 10)", in: text.language)
                })
        }
        let counts = Row(
            name: text(.feedbackResultsAnswers),
            cells: tallies.map { tally in
                tally.map { NumberText.integer($0.count, in: text.language) } ?? text(.feedbackResultsHidden)
            })
        rows = averages + [counts]
        comments = release.comments
    }
}
