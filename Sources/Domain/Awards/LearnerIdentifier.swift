// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What tells a learner from any other: a value, and who gave it.
package struct LearnerIdentifier: Hashable, Sendable {
    package enum Scheme: Hashable, Sendable {
        /// The provider's own number for the learner.
        case provider
        /// A European Student Identifier.
        case europeanStudentIdentifier
        /// An identifier given by a country to a person.
        case national(CountryCode)
    }

    package let scheme: Scheme
    package let value: String

    /// Refuses an empty value, one longer than 200 characters and one with control characters.
    package init?(_ value: String, scheme: Scheme) {
        let scalars = value.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= 200,
            scalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { return nil }
        self.scheme = scheme
        self.value = value
    }
}
