// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

/// Somebody who signs in here.
package struct Person: Sendable, Hashable {
    package let id: PersonID
    /// Empty until the person says it.
    package var name: String
    package let email: EmailAddress
    /// The language of the letters to this person.
    package var language: LanguageTag
    package let createdAt: Date

    package init(id: PersonID, name: String, email: EmailAddress, language: LanguageTag, createdAt: Date) {
        self.id = id
        self.name = name
        self.email = email
        self.language = language
        self.createdAt = createdAt
    }

    /// The name, or the address of somebody who has not said theirs.
    package var displayName: String { name.isEmpty ? email.text : name }
}
