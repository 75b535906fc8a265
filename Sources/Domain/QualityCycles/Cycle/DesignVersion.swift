// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Courses
package import Foundation
package import Vocabulary

/// One version of a course's design: a file that was read without error and is kept as it came.
package struct DesignVersion: Sendable, Hashable {
    package let digest: FileDigest
    /// The version that the file itself states.
    package let version: CourseVersion
    package let title: LocalizedText
    package let uploadedBy: PersonID
    package let uploadedAt: Date

    package init(
        digest: FileDigest, version: CourseVersion, title: LocalizedText, uploadedBy: PersonID, uploadedAt: Date
    ) {
        self.digest = digest
        self.version = version
        self.title = title
        self.uploadedBy = uploadedBy
        self.uploadedAt = uploadedAt
    }
}
