// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
package import Vocabulary

/// A credential as a person would read it: who learned what, with whom, and what it is worth.
///
/// Values only, taken once from the document; pictures stay where they are and are copied when somebody looks at them.
/// Nothing here was checked: it is what the document says.
package struct CredentialSummary: Sendable {
    /// The credential's own identifier.
    package var id: String?
    package var types: [String] = []
    /// What the credential calls itself; the achievement may have a fuller title.
    package var title = LocalizedText()
    package var description = LocalizedText()
    /// The languages the credential wants to be shown in, the primary one first.
    package var languages: [LanguageTag] = []
    package var profiles: [Concept] = []
    package var identifiers: [Identifier] = []

    package var learner: Learner?
    package var issuer: Organisation?
    /// Every body that awarded a claim, each once, in document order.
    package var awardingBodies: [Organisation] = []

    package var issued: Date?
    package var validFrom: Date?
    /// When the credential ends to be valid; `nil` when it does not.
    package var validUntil: Date?

    /// What the credential says about the learner, as a tree.
    package var claims: [Claim] = []
    /// Whether something was left out because there is more than a person would read.
    package var isCutShort = false

    /// The credential's pages, by language and page number.
    package var pictures: [Page] = []
    package var attachments: [Attachment] = []
    /// What the issuer says about the mandate it acts under.
    package var mandateStatement: String?
    /// Accreditations that the credential brings as evidence.
    package var accreditations: [Accreditation] = []
    /// The statement, in the credential itself, that its seal is a test seal.
    package var testStatement: LocalizedText?
    /// Where the credential says its status can be asked for.
    package var statusReferences: [StatusReference] = []

    package init() {}

    /// The achievement the credential is about: the first among its claims.
    package var mainAchievement: Claim? { claims.first { $0.kind == .achievement } }

    /// Who awarded what the credential is mainly about: the bodies of that claim, or all there are when it names none.
    package var mainAwardingBodies: [Organisation] {
        (mainAchievement ?? claims.first).map(\.awardingBodies).flatMap { $0.isEmpty ? nil : $0 } ?? awardingBodies
    }

    /// Says that the credential was made for trying things out.
    package var isTest: Bool { testStatement != nil }

    /// The title of the achievement, or of the first claim; the credential's own where there is none.
    package var subject: LocalizedText {
        let claim = mainAchievement ?? claims.first
        return claim.map(\.title).flatMap { $0.isEmpty ? nil : $0 } ?? title
    }
}

// MARK: - People and bodies

extension CredentialSummary {
    package struct Identifier: Sendable, Hashable {
        package var notation: String
        /// What kind of identifier it is, in the document's words, such as `Student Card ID`.
        package var schemeName: String?
        package var country: Concept?
        /// What the identifier is for: `eIDAS`, `VAT`, `tax`, `registration`, `national`; `nil` for any other.
        package var role: Role?

        package enum Role: String, Sendable, Hashable { case eIDAS, vat, tax, registration, national }

        package init(notation: String, schemeName: String? = nil, country: Concept? = nil, role: Role? = nil) {
            self.notation = notation
            self.schemeName = schemeName
            self.country = country
            self.role = role
        }
    }

    package struct Learner: Sendable, Hashable {
        package var fullName = LocalizedText()
        package var givenName = LocalizedText()
        package var familyName = LocalizedText()
        package var dateOfBirth: PlainDate?
        package var placeOfBirth: LocalizedText?
        package var identifiers: [Identifier] = []
        package var citizenship: [Concept] = []
        package var emails: [String] = []

        package init() {}

        /// The full name as written, or put together from its parts.
        package var name: LocalizedText {
            guard fullName.isEmpty else { return fullName }
            var name = LocalizedText()
            for language in givenName.languages + familyName.languages where name[language] == nil {
                name[language] = [givenName[language], familyName[language]].compactMap { $0 }.joined(separator: " ")
            }
            return name
        }
    }

    package struct Organisation: Sendable {
        package var id: String?
        package var name = LocalizedText()
        package var otherName = LocalizedText()
        package var countries: [Concept] = []
        package var regions: [Concept] = []
        package var addresses: [LocalizedText] = []
        package var identifiers: [Identifier] = []
        package var homepages: [String] = []
        package var emails: [String] = []
        package var logo: Picture?
        package var accreditations: [Accreditation] = []

        package init() {}

        package var eIDASIdentifier: Identifier? { identifiers.first { $0.role == .eIDAS } }
    }

    package struct StatusReference: Sendable, Hashable {
        package var id: String?
        package var types: [String]
        package var pointer: String

        package init(id: String?, types: [String], pointer: String) {
            self.id = id
            self.types = types
            self.pointer = pointer
        }
    }
}

// MARK: - Pictures

extension CredentialSummary {
    /// A file that the credential carries or names; a page says that it is there and never opens it.
    package struct Attachment: Sendable {
        package var title: LocalizedText
        /// What the document says the file is.
        package var type: Concept?
        package var content: Picture?
        package var address: String?

        package init(title: LocalizedText, type: Concept? = nil, content: Picture? = nil, address: String? = nil) {
            self.title = title
            self.type = type
            self.content = content
            self.address = address
        }
    }

    /// One page of the credential in one language.
    package struct Page: Sendable {
        package var language: LanguageTag?
        package var number: Int
        package var picture: Picture
    }
}
