// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Vocabulary

/// What issuing will do, row by row, before anything is sealed.
package struct IssuePlan: Sendable {
    package struct Row: Sendable {
        /// The row's number in the learners' file.
        package let number: Int
        package let fate: Fate
        /// Remarks that do not stop the row.
        package let remarks: [Finding]
    }

    package enum Fate: Sendable {
        case willAward(Award)
        case alreadyAwarded(IssuedAward)
        case refused([Finding])
    }

    package let course: MicroCredential
    /// What stands in the way of the list as a whole; with one of these there are no rows.
    package let findings: [Finding]
    package let rows: [Row]
    package let isTest: Bool

    /// How many rows will be awarded.
    package var newAwards: Int {
        rows.count { if case .willAward = $0.fate { true } else { false } }
    }

    package var isFreeOfRefusals: Bool {
        findings.isEmpty && rows.allSatisfy { if case .refused = $0.fate { false } else { true } }
    }
}
