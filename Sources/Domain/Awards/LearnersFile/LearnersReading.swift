// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What was read from a learners' file: its rows, good and bad, and what concerns the file as a whole.
package struct LearnersReading: Sendable, Hashable {
    /// The rows that are not empty, in order. Each carries its own findings.
    package let rows: [LearnerRow]
    /// What concerns the file or its heading. With an error among them there are no rows.
    package let findings: [Finding]
    /// The characters of the file, to be shown and corrected; empty when the bytes are no text.
    package let text: String
    /// `nil` when the bytes are no text.
    package let encoding: TextEncoding?

    package init(rows: [LearnerRow], findings: [Finding], text: String, encoding: TextEncoding?) {
        self.rows = rows
        self.findings = findings
        self.text = text
        self.encoding = encoding
    }

    /// The file's findings and every row's, in the order of the file.
    package var allFindings: [Finding] { findings + rows.flatMap(\.findings) }
}
