// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
package import Vocabulary

/// Signs a person in, or links an identity to them, by the word of an identity provider.
///
/// Whose account an identity opens is decided here (decision 0027): by issuer and subject; else, for a new identity, by
/// an e-mail address that the provider calls verified and the operator believes it about. An address that is not
/// believed opens nothing, whether or not somebody has it: else whoever runs or deceives a provider could take or
/// prepare the account of anybody.
package struct SignInByIdentityProvider: Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case noSuchProvider
        /// Nothing like it is waited for: it was used, it is too old, or it never was.
        case spent
        /// Another browser set out, or another person was signed in.
        case anotherBrowser
        case exchange(IdentityExchangeError)
        /// The provider named no address, or is not believed about it; signing in by a letter and linking works.
        case emailNotProved
        /// The identity opens another account than the one that asked for it.
        case ofAnotherAccount
        /// The account has another identity at this provider.
        case hasAnother
    }

    package enum Arrival: Sendable, Hashable {
        case signedIn(Secret, LocalPath)
        case linked(LocalPath)
    }

    package let exchange: any IdentityExchange
    package let store: any IdentityStore & PeopleStore
    package let open: OpenSession
    package let randomness: Randomness
    package let clock: Clock

    package init(
        exchange: any IdentityExchange, store: any IdentityStore & PeopleStore, open: OpenSession,
        randomness: Randomness = .system, clock: Clock
    ) {
        self.exchange = exchange
        self.store = store
        self.open = open
        self.randomness = randomness
        self.clock = clock
    }

    /// Sends a browser to a provider.
    ///
    /// - Parameters:
    ///   - person: Who is signed in and wants an identity linked; `nil` to sign in.
    ///   - returnAddress: Where the provider sends the browser back to.
    /// - Returns: The address at the provider, and the secret for a cookie of this browser.
    /// - Throws: ``Refusal``, or what a store throws.
    package func depart(
        to provider: IdentityProviderID, destination: LocalPath, linkingTo person: PersonID? = nil,
        returnAddress: String, language: LanguageTag
    ) async throws -> (address: String, browser: Secret) {
        guard exchange.provider(provider) != nil else { throw Refusal.noSuchProvider }
        let attempt = SignInAttempt(
            state: Secret(randomness), browser: Secret(randomness), returnAddress: returnAddress)
        let address: String
        do throws(IdentityExchangeError) {
            address = try await exchange.departure(to: provider, attempt, language: language)
        } catch {
            throw Refusal.exchange(error)
        }
        let now = clock.now()
        let pending = PendingSignIn(
            state: attempt.state.hash, browser: attempt.browser.hash, provider: provider, destination: destination,
            person: person, expiresAt: now.addingTimeInterval(PendingSignIn.lifetime))
        try await store.keep(pending, forgettingExpiredBefore: now)
        return (address, attempt.browser)
    }

    /// Takes a browser that came back.
    ///
    /// - Parameters:
    ///   - state: As it stands in the query.
    ///   - provider: Whose return address was used.
    ///   - browser: The secret of the browser's cookie.
    ///   - caller: Who is signed in in this browser.
    ///   - earlier: The session that the browser had, if any; signing in ends it.
    /// - Throws: ``Refusal``, or what a store throws.
    package func arrive(
        from provider: IdentityProviderID, query: String, state: Secret?, browser: Secret?, returnAddress: String,
        caller: PersonID?, language: LanguageTag, device: String, replacing earlier: SessionID?
    ) async throws -> Arrival {
        guard let state, let pending = try await store.pendingSignIn(state.hash), clock.now() < pending.expiresAt,
            pending.provider == provider
        else { throw Refusal.spent }
        // Nothing is used up by somebody else: an address with a state in it may have been seen.
        guard let browser, ConstantTime.equal(browser.hash.text, pending.browser.text),
            pending.person == nil || pending.person == caller
        else { throw Refusal.anotherBrowser }
        guard try await store.usePending(pending.state) else { throw Refusal.spent }
        let attempt = SignInAttempt(state: state, browser: browser, returnAddress: returnAddress)
        let asserted: AssertedIdentity
        do throws(IdentityExchangeError) {
            asserted = try await exchange.arrival(from: provider, attempt, query: query)
        } catch {
            throw Refusal.exchange(error)
        }
        if let person = pending.person {
            try await link(asserted, from: provider, to: person, right: "own account")
            return .linked(pending.destination)
        }
        let person = try await person(of: asserted, from: provider, language: language)
        let session = try await open(for: person, by: .openID, at: provider, device: device, replacing: earlier)
        return .signedIn(session, pending.destination)
    }

    private func person(
        of asserted: AssertedIdentity, from provider: IdentityProviderID, language: LanguageTag
    ) async throws -> PersonID {
        if let known = try await store.identity(issuer: asserted.issuer, subject: asserted.subject) {
            try await store.notice(known.id, facts: asserted.facts, at: clock.now())
            return known.person
        }
        guard exchange.provider(provider)?.isBelievedAboutEmail == true, asserted.isEmailVerified,
            let email = asserted.email.flatMap({ EmailAddress($0) })
        else { throw Refusal.emailNotProved }
        let right = "verified e-mail address of provider \(provider)"
        let newcomer = Person(
            id: PersonID(randomness), name: asserted.name.flatMap(PersonName.checked) ?? "", email: email,
            language: language, createdAt: clock.now())
        let opened = AuditEvent(
            .accountOpened, by: .person(newcomer.id), on: .person(newcomer.id), right: right, at: newcomer.createdAt)
        let person = try await store.find(orAdd: newcomer, recording: opened)
        // Providers hand an address on to somebody else in time; then it must not open the account of the one before.
        try await link(asserted, from: provider, to: person.id, right: right)
        return person.id
    }

    private func link(
        _ asserted: AssertedIdentity, from provider: IdentityProviderID, to person: PersonID, right: String
    ) async throws {
        let now = clock.now()
        let identity = LinkedIdentity(
            id: IdentityID(randomness), person: person, issuer: asserted.issuer, subject: asserted.subject,
            provider: provider, facts: asserted.facts, linkedAt: now, usedAt: now)
        let event = AuditEvent(
            .identityLinked, by: .person(person), on: .identity(identity.id), right: right,
            details: ["provider": provider.text], at: now)
        switch try await store.link(identity, recording: event) {
        case .linked, .belongs(to: person): return
        case .belongs: throw Refusal.ofAnotherAccount
        case .hasAnother: throw Refusal.hasAnother
        }
    }
}
