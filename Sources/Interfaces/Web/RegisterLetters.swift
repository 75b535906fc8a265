// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Messages
import Providers
import Vocabulary

/// The letters about suspensions, withdrawals and their lifting, in the words of the catalogue.
enum RegisterLetters {
    /// - Parameter address: The public page of the provider.
    static func notice(_ notice: ProviderNotice, name: LocalizedText, at address: String, to person: Person) -> Letter {
        let text = Wording(person.language)
        let provider = text.phrase(name)?.text ?? notice.provider.text
        let parameters: [String: MessageArgument] = ["provider": .text(provider), "date": .day(notice.from)]
        let lines = [
            text(.noticeGiven(notice.kind), parameters), text(.mailNoticeReason, ["reason": .text(notice.reason)]),
            text(notice.kind == .lifted ? .mailNoticeLifted : .mailNoticeOld), address, text(.mailNoticeWhy),
        ]
        return Letter(
            to: person.email, language: person.language,
            subject: text(.mailNoticeSubject, ["provider": .text(String(provider.prefix(80)))]),
            body: lines.joined(separator: "\n\n") + "\n")
    }
}
