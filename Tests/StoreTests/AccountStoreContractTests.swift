// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import SQLStores
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// An empty database with its stores, people and a clock that is set by hand.
final class AccountHouse: Sendable, MailSending {
    let store: SQLAccountStore
    let audit: SQLAuditLog
    let database: any SQLDatabase
    private let moment = Mutex(FixedClock.now)
    private let letters = Mutex<[(secret: Secret, letter: Letter)]>([])

    init(_ driver: StoreDriver, _ folder: TemporaryDirectory) throws {
        database = try driver.open(folder)
        store = SQLAccountStore(database)
        audit = SQLAuditLog(database)
    }

    var clock: Clock { Clock { self.moment.withLock { $0 } } }
    func advance(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }

    func send(_ letter: Letter) async throws {
        letters.withLock { letters in
            guard let secret = Secret(letter.body) else { return }
            letters.append((secret, letter))
        }
    }

    /// The secret in the letter that was sent last.
    var lastSecret: Secret? { letters.withLock { $0.last?.secret } }
    var letterCount: Int { letters.withLock { $0.count } }

    var request: RequestSignInLink {
        RequestSignInLink(store: store, mail: self, clock: clock) { secret, email, language in
            Letter(to: email, language: language, subject: "Sign in", body: secret.text)
        }
    }
    var open: OpenSession { OpenSession(store: store, clock: clock) }
    var signIn: SignInByLink { SignInByLink(links: store, people: store, open: open, clock: clock) }
    var recognise: RecogniseSession { RecogniseSession(store: store, people: store, clock: clock) }
    var manage: ManagePeople { ManagePeople(people: store, clock: clock) }

    func person(_ email: String) async throws -> Person {
        let person = Person(
            id: PersonID(.system), name: "", email: try #require(EmailAddress(email)), language: .en,
            createdAt: clock.now())
        return try await store.find(
            orAdd: person,
            recording: AuditEvent(.accountOpened, by: .person(person.id), on: .person(person.id), right: "r", at: clock.now()))
    }

    /// An administrator of the installation.
    func administrator() async throws -> Principal {
        let offer = FirstAdministrator(people: store, open: open, clock: clock)
        let secret = try #require(try await offer.makeOffer())
        let session = try await offer(secret, name: "Root", email: "root@example.org", language: .en, device: "")
        return try #require(try await recognise(session)).principal
    }

    func actions() async throws -> [String] { try await audit.entries(after: 0, limit: 1000).map(\.action) }
}

/// What every store of accounts promises.
@Suite struct AccountStoreContractTests {
    private let folder: TemporaryDirectory
    private static let college = OrganisationReference(.provider, "urn:example:college")

    init() throws { folder = try TemporaryDirectory() }

    @Test(arguments: StoreDriver.all)
    func `knows one person by an address, whoever asks first`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let people = try await withThrowingTaskGroup(of: PersonID.self) { group in
            for _ in 0..<8 { group.addTask { try await house.person("aino@example.org").id } }
            return try await group.reduce(into: Set<PersonID>()) { $0.insert($1) }
        }
        #expect(people.count == 1)
        #expect(try await house.actions() == ["account-opened"])
        let email = try #require(EmailAddress("aino@example.org"))
        #expect(try await house.store.person(email)?.id == people.first)
    }

    @Test(arguments: StoreDriver.all)
    func `gives and takes roles, each with its line in the log`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let root = try await house.administrator()
        let college = try #require(Self.college)
        let person = try await house.manage.invite("Niko@Example.org", as: .awarder, in: college, language: .el, by: root)
        _ = try await house.manage.invite("niko@example.org", as: .awarder, in: college, language: .el, by: root)
        #expect(try await house.store.members(of: college).map(\.person) == [person])
        let member = try #require(try await house.store.member(person.id))
        #expect(member.memberships.map(\.role) == [.awarder])
        try await house.manage.remove(.awarder, in: college, from: person.id, by: root)
        await #expect(throws: ManagePeople.Refusal.notHeld) {
            try await house.manage.remove(.awarder, in: college, from: person.id, by: root)
        }
        #expect(
            try await house.actions() == [
                "first-administrator", "signed-in", "account-opened", "role-given", "role-taken",
            ])
        let entries = try await house.audit.search(AuditQuery())
        #expect(entries.first?.right == "managePeople: administrator in installation/this")
        #expect(entries.first?.details == ["role": "awarder", "organisation": "provider/urn:example:college"])
    }

    @Test(arguments: StoreDriver.all)
    func `lets nobody give roles where they have no right`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let root = try await house.administrator()
        let college = try #require(Self.college)
        let school = try #require(OrganisationReference(.provider, "urn:example:school"))
        let head = try await house.manage.invite("head@x.org", as: .administrator, in: college, language: .en, by: root)
        let member = try #require(try await house.store.member(head.id))
        let principal = Principal(
            person: head.id, memberships: member.memberships, means: .session(SessionID(.system)))
        _ = try await house.manage.invite("a@x.org", as: .designer, in: college, language: .en, by: principal)
        for organisation in [school, .installation] {
            await #expect(throws: ManagePeople.Refusal.notAllowed(.noRight(.managePeople))) {
                _ = try await house.manage.invite("a@x.org", as: .administrator, in: organisation, language: .en, by: principal)
            }
        }
        await #expect(throws: ManagePeople.Refusal.roleDoesNotFit) {
            _ = try await house.manage.invite("a@x.org", as: .qualityAgency, in: college, language: .en, by: principal)
        }
        #expect(house.manage.organisations(of: principal) == [college])
        #expect(house.manage.organisations(of: root) == nil)
    }

    @Test(arguments: StoreDriver.all)
    func `keeps the last administrator`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let root = try await house.administrator()
        let id = try #require(root.person)
        await #expect(throws: ManagePeople.Refusal.lastAdministrator) {
            try await house.manage.remove(.administrator, in: .installation, from: id, by: root)
        }
        _ = try await house.manage.invite("two@x.org", as: .administrator, in: .installation, language: .en, by: root)
        try await house.manage.remove(.administrator, in: .installation, from: id, by: root)
    }

    @Test(arguments: StoreDriver.all)
    func `has one first administrator, however many hold the link`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let offers = [0, 1].map { _ in FirstAdministrator(people: house.store, open: house.open, clock: house.clock) }
        var secrets: [Secret] = []
        for offer in offers { secrets.append(try #require(try await offer.makeOffer())) }
        _ = try await offers[0](secrets[0], name: "A", email: "a@x.org", language: .en, device: "")
        for (offer, secret) in zip(offers, secrets) {
            await #expect(throws: FirstAdministrator.Refusal.spent) {
                _ = try await offer(secret, name: "B", email: "b@x.org", language: .en, device: "")
            }
            #expect(try await offer.makeOffer() == nil)
        }
    }

    @Test(arguments: StoreDriver.all)
    func `lets the first administrator in for an hour`(_ driver: StoreDriver) async throws {
        let house = try AccountHouse(driver, folder)
        let offer = FirstAdministrator(people: house.store, open: house.open, clock: house.clock)
        let secret = try #require(try await offer.makeOffer())
        #expect(offer.isOffered(secret))
        #expect(!offer.isOffered(Secret(.system)))
        house.advance(FirstAdministrator.lifetime)
        #expect(!offer.isOffered(secret))
    }
}
