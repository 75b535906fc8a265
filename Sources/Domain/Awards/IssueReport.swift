// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What issuing did, row by row, and where it stopped if it could not go on.
package struct IssueReport: Sendable {
    package struct Row: Sendable {
        package let number: Int
        package let outcome: RowOutcome

        package init(number: Int, outcome: RowOutcome) {
            self.number = number
            self.outcome = outcome
        }
    }

    package enum RowOutcome: Sendable {
        case awarded(IssuedAward)
        /// `delivered` says whether the stored document was handed over again.
        case alreadyAwarded(IssuedAward, delivered: Bool)
        case refused([Finding])
        /// The award is recorded, but its document was not handed over; the next run does that.
        case recordedNotDelivered(IssuedAward)
        case notReached
    }

    /// Why issuing stopped before the last row.
    package enum Stop: Sendable {
        case cancelled
        case sealing(row: Int, any Error)
        case store(row: Int, any Error)
        case delivery(row: Int, any Error)
    }

    package let rows: [Row]
    package let stop: Stop?

    package init(rows: [Row], stop: Stop?) {
        self.rows = rows
        self.stop = stop
    }

    /// How many awards were made now, whether or not their documents were handed over.
    package var awarded: Int {
        rows.count { row in
            switch row.outcome {
            case .awarded, .recordedNotDelivered: true
            case .alreadyAwarded, .refused, .notReached: false
            }
        }
    }

    /// Whether every row ended in an award, new or old.
    package var isComplete: Bool {
        stop == nil
            && rows.allSatisfy { row in
                switch row.outcome {
                case .awarded, .alreadyAwarded: true
                case .refused, .recordedNotDelivered, .notReached: false
                }
            }
    }
}
