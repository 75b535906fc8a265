// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Foundation
package import Providers

/// The record of a sealed award: enough to find it and to know its document, and nothing about the learner.
package struct IssuedAward: Hashable, Sendable, Identifiable {
    package let id: AwardID
    package let provider: ProviderID
    package let course: CourseID
    package let version: CourseVersion
    package let issuedAt: Date
    package let isTest: Bool
    /// SHA-256 of the sealed document, in lower-case hexadecimal.
    package let documentDigest: String

    package init(
        id: AwardID, provider: ProviderID, course: CourseID, version: CourseVersion, issuedAt: Date, isTest: Bool,
        documentDigest: String
    ) {
        self.id = id
        self.provider = provider
        self.course = course
        self.version = version
        self.issuedAt = issuedAt
        self.isTest = isTest
        self.documentDigest = documentDigest
    }

    package var credentialID: String { id.credentialID }
}
