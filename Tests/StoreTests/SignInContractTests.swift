// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import SQLStores
import TestSupport
import Testing
import Vocabulary

/// Signing in by a link, as its reader and as those who should not get in.
@Suite struct SignInContractTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func asked(_ house: AccountHouse, _ email: String = "aino@example.org") async throws -> (Secret, Secret) {
        let address = try #require(EmailAddress(email))
        let path = try #require(LocalPath("/award"))
        let browser = try await house.request(for: address, destination: path, language: .fi)
        return (try #require(house.lastSecret), browser)
    }

    @Test(arguments: StoreDriver.all) func `signs in once, and to where it was asked`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (secret, browser) = try await asked(house)
        let result = try await house.signIn(secret, browser: browser, language: .fi, device: "Firefox, Linux", replacing: nil)
        #expect(result.destination.text == "/award")
        let recognised = try #require(try await house.recognise(result.session))
        #expect(recognised.person.email.text == "aino@example.org")
        #expect(recognised.person.language == .fi)
        await #expect(throws: SignInByLink.Refusal.spent) {
            _ = try await house.signIn(secret, browser: browser, language: .fi, device: "", replacing: nil)
        }
    }

    @Test(arguments: StoreDriver.all)
    func `refuses another browser, and stays good for the right one`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (secret, browser) = try await asked(house)
        for stranger in [nil, Secret(.system), secret] {
            await #expect(throws: SignInByLink.Refusal.anotherBrowser) {
                _ = try await house.signIn(secret, browser: stranger, language: .en, device: "", replacing: nil)
            }
        }
        _ = try await house.signIn(secret, browser: browser, language: .en, device: "", replacing: nil)
    }

    @Test(arguments: StoreDriver.all) func `is good for a quarter of an hour`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (secret, browser) = try await asked(house)
        house.advance(SignInLink.lifetime - 1)
        _ = try await house.signIn.check(secret, browser: browser)
        house.advance(1)
        await #expect(throws: SignInByLink.Refusal.spent) {
            _ = try await house.signIn.check(secret, browser: browser)
        }
    }

    @Test(arguments: StoreDriver.all)
    func `lets one of many in who use a link at the same time`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (secret, browser) = try await asked(house)
        let sessions = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    (try? await house.signIn(secret, browser: browser, language: .en, device: "", replacing: nil)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(sessions == 1)
    }

    @Test(arguments: StoreDriver.all)
    func `does the same for an address that is known and one that is not`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        _ = try await house.person("known@example.org")
        for email in ["known@example.org", "unknown@example.org"] {
            _ = try await asked(house, email)
        }
        #expect(house.letterCount == 2)
        #expect(try await house.actions() == ["account-opened"], "asking opens no account")
    }

    @Test(arguments: StoreDriver.all)
    func `ends the session that the browser had, whoever prepared it`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let attacker = try await house.person("attacker@example.org")
        let planted = try await house.open(for: attacker.id, by: .link, device: "", replacing: nil)
        let plantedID = try #require(try await house.store.session(planted.hash)).id
        let (secret, browser) = try await asked(house)
        let result = try await house.signIn(secret, browser: browser, language: .en, device: "", replacing: plantedID)
        #expect(try await house.recognise(planted) == nil)
        #expect(result.session != planted)
    }

    @Test(arguments: StoreDriver.all) func `keeps no secret, only its hash`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (secret, browser) = try await asked(house)
        let session = try await house.signIn(secret, browser: browser, language: .en, device: "", replacing: nil).session
        let (pending, _) = try await asked(house)
        let person = try await house.person("aino@example.org")
        let tokens = CreateToken(store: house.store, clock: house.clock)
        let principal = try #require(try await house.recognise(session)).principal
        let token = try await tokens("t", scopes: [.giveFeedback], for: person.id, as: principal)
        var bytes = Data()
        for name in try folder.contents() { bytes += (try? Data(contentsOf: folder.file(name))) ?? Data() }
        for text in [secret.text, pending.text, browser.text, session.text, String(token.dropFirst(8))] {
            #expect(bytes.range(of: Data(text.utf8)) == nil)
        }
        #expect(bytes.range(of: Data(session.hash.text.utf8)) != nil, "the search finds what is there")
    }

    @Test(arguments: StoreDriver.all)
    func `lists and ends sessions of their owner only`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let (aino, niko) = (try await house.person("aino@x.org"), try await house.person("niko@x.org"))
        var secrets: [Secret] = []
        for _ in 0..<3 { secrets.append(try await house.open(for: aino.id, by: .link, device: "", replacing: nil)) }
        let other = try await house.open(for: niko.id, by: .link, device: "", replacing: nil)
        let otherID = try #require(try await house.store.session(other.hash)).id
        let end = EndSessions(store: house.store, clock: house.clock)
        #expect(try await end(.one(otherID), of: aino.id) == 0)
        let kept = try #require(try await house.store.session(secrets[0].hash)).id
        #expect(try await end(.allBut(kept), of: aino.id) == 2)
        #expect(try await house.store.sessions(of: aino.id).map(\.id) == [kept])
        #expect(try await house.recognise(other) != nil)
        #expect(try await house.recognise(secrets[1]) == nil)
    }

    @Test(arguments: StoreDriver.all) func `ends a session that nobody uses`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let person = try await house.person("aino@x.org")
        let secret = try await house.open(for: person.id, by: .link, device: "", replacing: nil)
        for _ in 0..<5 {
            house.advance(SessionPolicy().idle - 60)
            #expect(try await house.recognise(secret) != nil, "use keeps it alive")
        }
        house.advance(SessionPolicy().idle)
        #expect(try await house.recognise(secret) == nil)
    }
}
