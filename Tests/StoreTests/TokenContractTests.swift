// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import SQLStores
import TestSupport
import Testing
import Vocabulary

@Suite struct TokenContractTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    @Test(arguments: StoreDriver.all)
    func `opens what its scopes say until it is revoked, and notes the day of its last use`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let root = try await house.administrator()
        let id = try #require(root.person)
        let create = CreateToken(store: house.store, clock: house.clock)
        let text = try await create("Nightly export", scopes: [.searchAudit], for: id, as: root)
        #expect(text.hasPrefix("vidimus_"))
        let secret = try #require(APIToken.secret(in: text))
        let recognise = RecogniseToken(store: house.store, people: house.store, clock: house.clock)
        #expect(try await house.store.tokens(of: id).first?.usedOn == nil)
        let principal = try #require(try await recognise(secret)).principal
        #expect(AccessPolicy.standard.decide(principal, .searchAudit, on: .installation).ground != nil)
        #expect(AccessPolicy.standard.decide(principal, .managePeople, on: .installation).ground == nil)
        #expect(try await house.store.tokens(of: id).first?.usedOn == PlainDate("2026-06-15"))
        let token = try #require(try await house.store.tokens(of: id).first)
        let revoke = RevokeToken(store: house.store, clock: house.clock)
        let stranger = try await house.person("x@x.org")
        #expect(try await revoke(token.id, of: stranger.id) == false)
        #expect(try await revoke(token.id, of: id))
        #expect(try await recognise(secret) == nil)
        #expect(try await house.actions().suffix(2) == ["account-opened", "token-revoked"])
    }

    @Test(arguments: StoreDriver.all)
    func `gives a program no more than its person has`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let person = try await house.person("aino@x.org")
        let principal = Principal(person: person.id, memberships: [], means: .session(SessionID(.system)))
        let create = CreateToken(store: house.store, clock: house.clock)
        for permission in Permission.allCases where permission != .giveFeedback {
            await #expect(throws: CreateToken.Refusal.scopeNotHeld(permission)) {
                _ = try await create("t", scopes: [permission], for: person.id, as: principal)
            }
        }
        await #expect(throws: CreateToken.Refusal.noScope) {
            _ = try await create("t", scopes: [], for: person.id, as: principal)
        }
        await #expect(throws: CreateToken.Refusal.badName) {
            _ = try await create(" ", scopes: [.giveFeedback], for: person.id, as: principal)
        }
        for number in 0..<APIToken.most { _ = try await create("t\(number)", scopes: [.giveFeedback], for: person.id, as: principal) }
        await #expect(throws: CreateToken.Refusal.tooMany) {
            _ = try await create("t", scopes: [.giveFeedback], for: person.id, as: principal)
        }
    }
}
