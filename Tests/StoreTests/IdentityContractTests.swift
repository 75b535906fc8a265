// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import SQLStores
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Somebody at a provider, as the test says.
private final class OneProvider: IdentityExchange {
    let providers: [IdentityProvider]
    let next: Mutex<AssertedIdentity>

    init(isBelieved: Bool) {
        providers = [IdentityProvider(id: given(IdentityProviderID("campus")), name: "Campus", isBelievedAboutEmail: isBelieved)]
        next = Mutex(AssertedIdentity(issuer: "https://i", subject: "s-1", email: "aino@example.org", isEmailVerified: true))
    }

    func departure(
        to provider: IdentityProviderID, _ attempt: SignInAttempt, language: LanguageTag
    ) async throws(IdentityExchangeError) -> String { attempt.state.text }

    func arrival(
        from provider: IdentityProviderID, _ attempt: SignInAttempt, query: String
    ) async throws(IdentityExchangeError) -> AssertedIdentity {
        if query == "denied" { throw .denied }
        return next.withLock { $0 }
    }

    func signingOut(of provider: IdentityProviderID, returningTo address: String) async -> String? { nil }
}

/// Signing in by a provider, as its reader and as those who should not get in.
@Suite struct IdentityContractTests {
    private let folder: TemporaryDirectory
    private let campus: IdentityProviderID = given(IdentityProviderID("campus"))

    init() throws { folder = try TemporaryDirectory() }

    private func signIn(_ house: AccountHouse, _ exchange: OneProvider) -> SignInByIdentityProvider {
        SignInByIdentityProvider(exchange: exchange, store: house.store, open: house.open, clock: house.clock)
    }

    private func depart(_ signIn: SignInByIdentityProvider, for person: PersonID? = nil) async throws -> (state: Secret, browser: Secret) {
        let path = try #require(LocalPath("/about"))
        let departure = try await signIn.depart(
            to: campus, destination: path, linkingTo: person, returnAddress: "https://x.example/r", language: .fi)
        return (try #require(Secret(departure.address)), departure.browser)
    }

    private func arrive(
        _ signIn: SignInByIdentityProvider, _ way: (state: Secret, browser: Secret), query: String = "", as person: PersonID? = nil
    ) async throws -> SignInByIdentityProvider.Arrival {
        try await signIn.arrive(
            from: campus, query: query, state: way.state, browser: way.browser, returnAddress: "https://x.example/r",
            caller: person, language: .fi, device: "Firefox, Linux", replacing: nil)
    }

    @Test(arguments: StoreDriver.all) func `signs in once, remembers by whom, and finds the account again`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let exchange = OneProvider(isBelieved: true)
        let signIn = signIn(house, exchange)
        let way = try await depart(signIn)
        guard case .signedIn(let secret, let destination) = try await arrive(signIn, way) else { throw SignInByIdentityProvider.Refusal.spent }
        #expect(destination.text == "/about")
        let session = try #require(try await house.store.session(secret.hash))
        #expect(session.means == .openID && session.provider == campus)
        await #expect(throws: SignInByIdentityProvider.Refusal.spent) { _ = try await arrive(signIn, way) }
        exchange.next.withLock { $0 = AssertedIdentity(issuer: "https://i", subject: "s-1", facts: IdentityFacts(homeOrganisation: "new.example")) }
        _ = try await arrive(signIn, try await depart(signIn))
        let identities = try await house.store.identities(of: session.person)
        #expect(identities.map(\.subject) == ["s-1"])
        #expect(identities.first?.facts.homeOrganisation == "new.example", "as told the last time")
        #expect(try await house.actions() == ["account-opened", "identity-linked", "signed-in", "signed-in"])
    }

    @Test(arguments: StoreDriver.all) func `ends after ten minutes, and nothing is used up by others`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let signIn = signIn(house, OneProvider(isBelieved: true))
        let (late, good) = (try await depart(signIn), try await depart(signIn))
        for browser in [Secret(.system), late.browser, good.state] {
            await #expect(throws: SignInByIdentityProvider.Refusal.anotherBrowser) {
                _ = try await arrive(signIn, (good.state, browser))
            }
        }
        await #expect(throws: SignInByIdentityProvider.Refusal.spent) { _ = try await arrive(signIn, (Secret(.system), good.browser)) }
        house.advance(PendingSignIn.lifetime - 1)
        _ = try await arrive(signIn, good)
        house.advance(1)
        await #expect(throws: SignInByIdentityProvider.Refusal.spent) { _ = try await arrive(signIn, late) }
    }

    @Test(arguments: StoreDriver.all) func `lets one of many in who come back at the same time`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let signIn = signIn(house, OneProvider(isBelieved: true))
        let way = try await depart(signIn)
        let sessions = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 { group.addTask { (try? await arrive(signIn, way)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(sessions == 1)
    }

    static let unproved: [(isBelieved: Bool, email: String?, isVerified: Bool)] = [
        (false, "aino@example.org", true), (true, "aino@example.org", false), (true, nil, true), (true, "no address", true),
        (false, "new@example.org", true), (true, "new@example.org", false),
    ]

    @Test(arguments: unproved)
    func `opens and joins no account for an address that is not proved`(isBelieved: Bool, email: String?, isVerified: Bool) async throws {
        let house = try AccountHouse(given(StoreDriver.all.first), folder)
        let aino = try await house.person("aino@example.org")
        let exchange = OneProvider(isBelieved: isBelieved)
        exchange.next.withLock { $0 = AssertedIdentity(issuer: "https://i", subject: "s-1", email: email, isEmailVerified: isVerified) }
        let signIn = signIn(house, exchange)
        let way = try await depart(signIn)
        await #expect(throws: SignInByIdentityProvider.Refusal.emailNotProved) { _ = try await arrive(signIn, way) }
        #expect(try await house.store.identities(of: aino.id).isEmpty)
        #expect(try await house.actions() == ["account-opened"], "that of the fixture")
    }

    @Test(arguments: StoreDriver.all) func `links to the one who asked, once, and to nobody else`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (aino, niko) = (try await house.person("aino@x.org"), try await house.person("niko@x.org"))
        let exchange = OneProvider(isBelieved: false)
        let signIn = signIn(house, exchange)
        let way = try await depart(signIn, for: aino.id)
        for other in [nil, niko.id] {
            await #expect(throws: SignInByIdentityProvider.Refusal.anotherBrowser) { _ = try await arrive(signIn, way, as: other) }
        }
        #expect(try await arrive(signIn, way, as: aino.id) == .linked(try #require(LocalPath("/about"))))
        _ = try await arrive(signIn, try await depart(signIn, for: aino.id), as: aino.id)
        let another = try await depart(signIn, for: niko.id)
        await #expect(throws: SignInByIdentityProvider.Refusal.ofAnotherAccount) { _ = try await arrive(signIn, another, as: niko.id) }
        exchange.next.withLock { $0 = AssertedIdentity(issuer: "https://i", subject: "s-2") }
        let second = try await depart(signIn, for: aino.id)
        await #expect(throws: SignInByIdentityProvider.Refusal.hasAnother) { _ = try await arrive(signIn, second, as: aino.id) }
        let identity = try #require(try await house.store.identities(of: aino.id).first)
        let unlink = UnlinkIdentity(store: house.store, clock: house.clock)
        #expect(try await unlink(identity.id, of: niko.id) == false)
        #expect(try await unlink(identity.id, of: aino.id))
        #expect(try await unlink(identity.id, of: aino.id) == false)
        #expect(try await house.actions().suffix(2) == ["identity-linked", "identity-unlinked"])
    }

    @Test(arguments: StoreDriver.all) func `an address that was handed on does not hand on the account`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let exchange = OneProvider(isBelieved: true)
        let signIn = signIn(house, exchange)
        _ = try await arrive(signIn, try await depart(signIn))
        exchange.next.withLock { $0 = AssertedIdentity(issuer: "https://i", subject: "s-2", email: "aino@example.org", isEmailVerified: true) }
        let way = try await depart(signIn)
        await #expect(throws: SignInByIdentityProvider.Refusal.hasAnother) { _ = try await arrive(signIn, way) }
    }

    @Test(arguments: StoreDriver.all) func `keeps nothing that could finish a sign-in`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let signIn = signIn(house, OneProvider(isBelieved: true))
        let way = try await depart(signIn)
        let attempt = SignInAttempt(state: way.state, browser: way.browser, returnAddress: "")
        var bytes = Data()
        for name in try folder.contents() { bytes += (try? Data(contentsOf: folder.file(name))) ?? Data() }
        for text in [way.state.text, way.browser.text, attempt.nonce, attempt.codeVerifier] {
            #expect(bytes.range(of: Data(text.utf8)) == nil)
        }
        #expect(bytes.range(of: Data(way.state.hash.text.utf8)) != nil, "the search finds what is there")
        await #expect(throws: SignInByIdentityProvider.Refusal.exchange(.denied)) { _ = try await arrive(signIn, way, query: "denied") }
    }
}
