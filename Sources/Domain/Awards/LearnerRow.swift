// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// One row of a learners' file that is not empty: a learner with a result, or what is wrong with the row.
package struct LearnerRow: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case learner(Learner, LearningResult)
        /// The row cannot be used; its findings say why.
        case unusable
    }

    /// Counted from 1 with the heading as row 1, as a spreadsheet shows it.
    package let number: Int
    package let content: Content
    package let findings: [Finding]

    package init(number: Int, content: Content, findings: [Finding] = []) {
        self.number = number
        self.content = content
        self.findings = findings
    }
}
