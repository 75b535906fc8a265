// SPDX-License-Identifier: Apache-2.0

package import CSV
package import Vocabulary

/// What was read from a learners' file: its rows, good and bad, and what concerns the file as a whole.
package struct LearnersReading: Sendable, Hashable {
    /// A column for the grades of one assessment, and the row of its heading.
    package struct GradeColumn: Sendable, Hashable {
        package let assessment: String
        package let row: Int

        package init(assessment: String, row: Int) {
            self.assessment = assessment
            self.row = row
        }
    }

    /// The rows that are not empty, in order. Each carries its own findings.
    package let rows: [LearnerRow]
    /// What concerns the file or its heading. With an error among them there are no rows.
    package let findings: [Finding]
    /// The characters of the file, to be shown and corrected; empty when the bytes are no text.
    package let text: String
    /// `nil` when the bytes are no text.
    package let encoding: TextEncoding?

    /// The assessments that have a column of their own, in the order of the columns.
    package let gradeColumns: [GradeColumn]

    package init(
        rows: [LearnerRow], findings: [Finding], text: String, encoding: TextEncoding?, gradeColumns: [GradeColumn]
    ) {
        self.gradeColumns = gradeColumns
        self.rows = rows
        self.findings = findings
        self.text = text
        self.encoding = encoding
    }

    /// The file's findings and every row's, in the order of the file.
    package var allFindings: [Finding] { findings + rows.flatMap(\.findings) }
}
