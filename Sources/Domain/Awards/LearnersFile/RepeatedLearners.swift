// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// The same learner in several rows.
enum RepeatedLearners {
    /// How many of the other rows are named; the rest are counted.
    private static let mostNamed = 5

    /// The rows with the repeated ones refused: of equal rows the first stays, of rows that contradict each other
    /// none does, since nobody but the provider knows which is right. Takes time in the number of rows, however
    /// often a learner is repeated.
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
                let number = rows[index].number
                let finding =
                    isContradiction
                    ? contradiction(number, in: indexes, of: rows)
                    : Finding(
                        "learners.row.repeated", at: .row(number, column: nil),
                        parameters: ["first": .integer(rows[first].number)])
                marked[index] = LearnerRow(
                    number: number, content: .unusable, findings: rows[index].findings + [finding])
            }
        }
        return marked
    }

    private static func contradiction(_ number: Int, in indexes: [Int], of rows: [LearnerRow]) -> Finding {
        let others = indexes.count - 1
        let named = indexes.prefix(mostNamed + 1).map { rows[$0].number }.filter { $0 != number }.prefix(mostNamed)
        let text = named.map { String($0) }.joined(separator: ", ") + (others > named.count ? ", …" : "")
        return Finding(
            "learners.row.contradicts", at: .row(number, column: nil),
            parameters: ["others": .text(text), "count": .integer(others)])
    }
}
