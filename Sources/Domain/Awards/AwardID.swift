// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Foundation
package import Providers

/// The identifier of an award: the same provider, course, version and learner always give the same one.
///
/// It is a UUID of version 5 (RFC 9562, section 5.5), so that a second run over the same files finds the awards of
/// the first. An award under the test seal has an identifier of its own, because a trial must neither be mistaken for
/// the real award nor stand in its way.
package struct AwardID: Hashable, Sendable, CustomStringConvertible {
    package let uuid: UUID

    package init(_ uuid: UUID) { self.uuid = uuid }

    package init?(_ text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
    }

    package init(provider: ProviderID, course: CourseID, version: CourseVersion, learner: Learner, isTest: Bool) {
        let parts =
            [isTest ? "test" : "award", provider.text, course.text, version.text] + learner.identityParts
        uuid = UUID(version5In: Self.namespace, name: Self.joined(parts))
    }

    /// Lower case with hyphens.
    package var description: String { uuid.uuidString.lowercased() }

    /// The identifier of the award's credential, as ELM writes it.
    package var credentialID: String { "urn:credential:\(description)" }

    /// Our own namespace, drawn at random once; changing it would award everybody again.
    private static let namespace = UUID(
        uuid: (
            0x7E, 0xFE, 0x7A, 0x00, 0x7B, 0x2F, 0x44, 0xB2, 0xB7, 0x5A, 0xDB, 0x6E, 0x39, 0x67, 0xA1, 0x85
        ))

    /// Each part in Unicode's composed form behind its length, so that no two lists of parts join to the same bytes.
    private static func joined(_ parts: [String]) -> [UInt8] {
        parts.flatMap { part in
            let bytes = Array(part.precomposedStringWithCanonicalMapping.utf8)
            return Array("\(bytes.count):".utf8) + bytes
        }
    }
}
