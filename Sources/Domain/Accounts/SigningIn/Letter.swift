// SPDX-License-Identifier: Apache-2.0

package import Localization

/// A letter to a person: short, in their language, in plain text.
package struct Letter: Sendable, Hashable {
    package let recipient: EmailAddress
    package let language: LanguageTag
    package let subject: String
    package let body: String

    package init(to recipient: EmailAddress, language: LanguageTag, subject: String, body: String) {
        self.recipient = recipient
        self.language = language
        self.subject = subject
        self.body = body
    }
}

/// What takes letters to people.
package protocol MailSending: Sendable {
    func send(_ letter: Letter) async throws
}
