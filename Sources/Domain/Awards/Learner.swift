// SPDX-License-Identifier: Apache-2.0

package import Localization
import Vocabulary

/// A person who is awarded a micro-credential.
package struct Learner: Hashable, Sendable {
    package let givenName: String
    package let familyName: String
    package let identifier: LearnerIdentifier?
    package let dateOfBirth: PlainDate?
    package let email: String?
    /// The language in which the learner wants to read.
    package let language: LanguageTag?

    /// Refuses a learner who cannot be identified: both names, and an identifier or a date of birth, are needed.
    package init?(
        givenName: String, familyName: String, identifier: LearnerIdentifier?, dateOfBirth: PlainDate?,
        email: String? = nil, language: LanguageTag? = nil
    ) {
        guard !givenName.isEmpty, !familyName.isEmpty, identifier != nil || dateOfBirth != nil else { return nil }
        self.givenName = givenName
        self.familyName = familyName
        self.identifier = identifier
        self.dateOfBirth = dateOfBirth
        self.email = email
        self.language = language
    }

    /// The parts that make the learner one and the same in two files: the identifier where there is one, otherwise
    /// the names and the date of birth.
    package var identityParts: [String] {
        guard let identifier else {
            return ["birth", familyName, givenName, dateOfBirth.map { $0.description } ?? ""]
        }
        return switch identifier.scheme {
        case .provider: ["provider", identifier.value]
        case .europeanStudentIdentifier: ["esi", identifier.value]
        case .national(let country): ["national", country.alpha2, identifier.value]
        }
    }
}
