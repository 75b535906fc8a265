// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// Signs a person in who opens a link from a letter.
package struct SignInByLink: Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        /// There is no such link: it was used, it is too old, or it never was.
        case spent
        /// Another browser asked for it. The link stays good for that one.
        case anotherBrowser
    }

    package let links: any SignInLinkStore
    package let people: any PeopleStore
    package let open: OpenSession
    package let randomness: Randomness
    package let clock: Clock

    package init(
        links: any SignInLinkStore, people: any PeopleStore, open: OpenSession, randomness: Randomness = .system,
        clock: Clock
    ) {
        self.links = links
        self.people = people
        self.open = open
        self.randomness = randomness
        self.clock = clock
    }

    /// Whether the link would sign in; nothing is used up, since programs that scan mail open every link in it.
    package func check(_ secret: Secret, browser: Secret?) async throws -> SignInLink {
        guard let link = try await links.link(secret.hash), clock.now() < link.expiresAt else { throw Refusal.spent }
        guard let browser, ConstantTime.equal(browser.hash.text, link.browser.text) else {
            throw Refusal.anotherBrowser
        }
        return link
    }

    /// Uses the link up and opens a session.
    ///
    /// - Throws: ``Refusal``, or what a store throws.
    package func callAsFunction(
        _ secret: Secret, browser: Secret?, language: LanguageTag, device: String, replacing earlier: SessionID?
    ) async throws -> (session: Secret, destination: LocalPath) {
        let link = try await check(secret, browser: browser)
        guard try await links.use(link.hash) else { throw Refusal.spent }
        let now = clock.now()
        let newcomer = Person(
            id: PersonID(randomness), name: "", email: link.email, language: language, createdAt: now)
        let opened = AuditEvent(
            .accountOpened, by: .person(newcomer.id), on: .person(newcomer.id), right: "own e-mail address", at: now)
        let person = try await people.find(orAdd: newcomer, recording: opened)
        let session = try await open(for: person.id, by: .link, device: device, replacing: earlier)
        return (session, link.destination)
    }
}
