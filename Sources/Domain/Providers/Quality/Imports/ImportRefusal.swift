// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A report of a file that an import did not take, with the reasons: whoever mends the file can read them later too.
package struct ImportRefusal: Hashable, Sendable {
    /// So many are kept with an import; how many there were its counts tell.
    package static let mostKept = 1_000

    /// The file it stood in, where there were several.
    package let file: String?
    package let place: Place?
    /// What to call it in a list; empty when it had no name of its own.
    package let label: String
    package let findings: [Finding]

    package init(file: String?, place: Place?, label: String, findings: [Finding]) {
        self.file = file
        self.place = place
        self.label = label
        self.findings = findings
    }
}

extension ImportPlan {
    /// What is not taken.
    package var refusals: [ImportRefusal] {
        rows.compactMap { row in
            guard case .refused(let findings) = row.fate else { return nil }
            return ImportRefusal(file: row.file, place: row.place, label: row.label, findings: findings)
        }
    }
}
