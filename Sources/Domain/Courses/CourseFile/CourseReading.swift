// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// What was read from a course file: the course if nothing forbids it, and everything that should be looked at.
package struct CourseReading: Sendable, Hashable {
    /// `nil` when a finding is an error.
    package let course: MicroCredential?
    /// The languages in which the credential is to be shown, likeliest first, even of a course that cannot be used;
    /// empty when none could be read.
    package let displayLanguages: [LanguageTag]
    /// In the order of the file.
    package let findings: [Finding]

    package init(course: MicroCredential?, displayLanguages: [LanguageTag] = [], findings: [Finding]) {
        self.course = course
        self.displayLanguages = displayLanguages
        self.findings = findings
    }
}
