// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How the ESCO classification names its skills.
package enum ESCOSkill {
    /// The scheme that the credential profile asks for.
    package static let scheme = "http://data.europa.eu/esco/concept-scheme/skills"

    /// Whether the IRI has the form of a skill's. Whether ESCO has the skill cannot be told without ESCO.
    package static func isWellFormed(_ iri: String) -> Bool {
        let base = "http://data.europa.eu/esco/skill/"
        return iri.hasPrefix(base) && UUID(uuidString: String(iri.dropFirst(base.count))) != nil
    }
}
