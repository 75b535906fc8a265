// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What was read from a course file: the course if nothing forbids it, and everything that should be looked at.
package struct CourseReading: Sendable, Hashable {
    /// `nil` when a finding is an error.
    package let course: MicroCredential?
    /// In the order of the file.
    package let findings: [Finding]

    package init(course: MicroCredential?, findings: [Finding]) {
        self.course = course
        self.findings = findings
    }
}
