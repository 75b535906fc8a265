// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
package import Vocabulary

/// Sends a link to an address, whether or not anybody with that address is known here: the answer, the letter and the
/// work are the same, so that nobody learns who has an account. An unknown address opens one with the link.
package struct RequestSignInLink: Sendable {
    package let store: any SignInLinkStore
    package let mail: any MailSending
    package let letter: @Sendable (Secret, EmailAddress, LanguageTag) -> Letter
    package let randomness: Randomness
    package let clock: Clock

    package init(
        store: any SignInLinkStore, mail: any MailSending, randomness: Randomness = .system, clock: Clock,
        letter: @escaping @Sendable (Secret, EmailAddress, LanguageTag) -> Letter
    ) {
        self.store = store
        self.mail = mail
        self.letter = letter
        self.randomness = randomness
        self.clock = clock
    }

    /// - Parameter language: The language of the page on which the link was asked for.
    /// - Returns: The secret for a cookie of the asking browser.
    package func callAsFunction(
        for email: EmailAddress, destination: LocalPath, language: LanguageTag
    ) async throws -> Secret {
        let (secret, browser) = (Secret(randomness), Secret(randomness))
        let now = clock.now()
        let link = SignInLink(
            hash: secret.hash, browser: browser.hash, email: email, destination: destination,
            expiresAt: now.addingTimeInterval(SignInLink.lifetime))
        try await store.keep(link, forgettingExpiredBefore: now)
        try await mail.send(letter(secret, email, language))
        return browser
    }
}
