// SPDX-License-Identifier: Apache-2.0

import Localization
package import Providers
package import Vocabulary
import Yams

/// An entry of the register as a person writes it, in YAML or JSON.
///
/// `Demo/providers/kasityokoulu.yaml` shows every element with comments. It is read as a course file is, and what can
/// be wrong with any such file has the same codes.
package enum ProviderFile {
    /// What was read: the entry if nothing forbids it, and everything that should be looked at.
    package struct Reading: Sendable, Hashable {
        /// `nil` when a finding is an error.
        package let provider: RegisteredProvider?
        package let findings: [Finding]
    }

    /// - Parameter resource: gives the bytes of a file that the entry names, which is its logo.
    package static func read(
        _ bytes: [UInt8], limits: CourseFile.Limits = CourseFile.Limits(),
        resource: @escaping (String) -> [UInt8]? = { _ in nil }
    ) -> Reading {
        switch CourseFile.root(of: bytes, limits: limits) {
        case .refused(let findings): return Reading(provider: nil, findings: findings)
        case .root(let root):
            let log = CourseReadingLog(limit: limits.findings)
            let provider = ProviderReader(courses: CourseReader(log: log, resource: resource)).provider(root)
            return Reading(provider: log.hasErrors ? nil : provider, findings: log.sortedFindings)
        }
    }
}
