// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// The same learner in several rows.
enum RepeatedLearners {
    /// The rows with the repeated ones refused: of equal rows the first stays, of rows that contradict each other
    /// none does, since nobody but the provider knows which is right.
    static func marked(_ rows: [LearnerRow]) -> [LearnerRow] {
        var rowsByLearner: [[String]: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            guard case .learner(let learner, _) = row.content else { continue }
            rowsByLearner[learner.identityParts, default: []].append(index)
        }
        var marked = rows
        for indexes in rowsByLearner.values where indexes.count > 1 {
            let first = indexes[0]
            let isContradiction = indexes.contains { rows[$0].content != rows[first].content }
            for index in isContradiction ? indexes[...] : indexes.dropFirst() {
                let others = indexes.filter { $0 != index }.map { String(rows[$0].number) }.joined(separator: ", ")
                let finding = Finding(
                    isContradiction ? "learners.row.contradicts" : "learners.row.repeated",
                    at: .row(rows[index].number, column: nil),
                    parameters: ["first": .integer(rows[first].number), "others": .text(others)])
                marked[index] = LearnerRow(
                    number: rows[index].number, content: .unusable, findings: rows[index].findings + [finding])
            }
        }
        return marked
    }
}
