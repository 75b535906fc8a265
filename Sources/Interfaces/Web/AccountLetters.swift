// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Messages

/// The letters that are sent about accounts, in the words of the catalogue.
enum AccountLetters {
    static func signIn(at address: String, to email: EmailAddress, _ language: LanguageTag) -> Letter {
        let text = Wording(language)
        let lines = [
            text(.mailSignInGreeting), text(.mailSignInText, ["count": .integer(Int(SignInLink.lifetime / 60))]),
            address, text(.mailSignInIgnore),
        ]
        return Letter(
            to: email, language: language, subject: text(.mailSignInSubject),
            body: lines.joined(separator: "\n\n") + "\n")
    }

    static func invitation(to address: String, email: EmailAddress, _ language: LanguageTag) -> Letter {
        let text = Wording(language)
        let lines = [text(.mailInvitationGreeting), text(.mailInvitationText), address, text(.mailInvitationIgnore)]
        return Letter(
            to: email, language: language, subject: text(.mailInvitationSubject),
            body: lines.joined(separator: "\n\n") + "\n")
    }
}
