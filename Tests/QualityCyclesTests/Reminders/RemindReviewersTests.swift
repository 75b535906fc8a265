// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
import Foundation
import Localization
import Providers
import QualityCycles
import TestSupport
import Testing
import Vocabulary

/// Letters before the review date.
@Suite struct RemindReviewersTests {
    private actor Post: MailSending {
        struct Full: Error {}
        private(set) var letters: [Letter] = []
        private var isFull = false

        func fill(_ isFull: Bool) { self.isFull = isFull }
        func send(_ letter: Letter) throws {
            if isFull { throw Full() }
            letters.append(letter)
        }
    }

    /// People of one provider; nothing else of the port is asked for here.
    private struct People: PeopleStore {
        struct NotAsked: Error {}
        let all: [Member]
        func members(of organisation: OrganisationReference?) async throws -> [Member] {
            all.filter { member in member.memberships.contains { $0.organisation == organisation } }
        }
        func member(_ id: PersonID) async throws -> Member? { throw NotAsked() }
        func person(_ email: EmailAddress) async throws -> Person? { throw NotAsked() }
        func find(orAdd newcomer: Person, recording event: AuditEvent) async throws -> Person { throw NotAsked() }
        func addFirstAdministrator(_ person: Person, recording event: AuditEvent) async throws -> Person? { throw NotAsked() }
        func hasAdministrator() async throws -> Bool { throw NotAsked() }
        func rename(_ id: PersonID, to name: String, recording event: AuditEvent) async throws { throw NotAsked() }
        func give(_ membership: Membership, to id: PersonID, recording event: AuditEvent) async throws -> Bool {
            throw NotAsked()
        }
        func take(
            _ role: Role, in organisation: OrganisationReference, from id: PersonID, recording event: AuditEvent
        ) async throws -> RoleTaking { throw NotAsked() }
    }

    private let post = Post()
    private let people: People = {
        func member(_ name: String, _ roles: [Role], of provider: String = "https://school.example") -> Member {
            let organisation = given(OrganisationReference(.provider, provider))
            let person = Person(
                id: PersonID(.system), name: name, email: given(EmailAddress("\(name)@example.org")), language: .fi,
                createdAt: FixedClock.now)
            return Member(
                person: person, memberships: roles.compactMap { Membership($0, in: organisation, since: FixedClock.now) })
        }
        return People(all: [
            member("designer", [.designer]), member("approver", [.approver]), member("both", [.designer, .approver]),
            member("awarder", [.awarder]), member("elsewhere", [.designer], of: "https://other.example"),
        ])
    }()

    private func remind(_ walk: Walk, on day: String, days: [Int] = RemindReviewers.usualDays) async throws -> Int {
        let desk = CycleDesk(store: walk.store, clock: .fixed(try FixedClock.date("\(day)T08:00:00Z")))
        let remind = RemindReviewers(desk, people: people, mail: post, daysBefore: days) { reminder, person in
            Letter(
                to: person.email, language: person.language, subject: "\(reminder.daysLeft)",
                body: reminder.key.course.text)
        }
        return try await remind().reduce(0) { $0 + $1.letters }
    }

    @Test func `writes to designers and approvers of the provider once for each reminder`() async throws {
        let walk = Walk()
        try await walk.whole()
        #expect(try await remind(walk, on: "2027-05-15") == 0, "31 days")
        #expect(try await remind(walk, on: "2027-05-16") == 3, "30 days")
        #expect(try await remind(walk, on: "2027-05-16") == 0)
        #expect(try await remind(walk, on: "2027-06-07") == 0, "8 days")
        #expect(try await remind(walk, on: "2027-06-08") == 3, "7 days")
        #expect(try await remind(walk, on: "2027-06-15") == 0)
        #expect(try await remind(walk, on: "2027-06-16") == 0, "it has lapsed")
        let letters = await post.letters
        #expect(letters.map(\.subject) == ["30", "30", "30", "7", "7", "7"])
        #expect(Set(letters.map(\.recipient.text)) == ["designer@example.org", "approver@example.org", "both@example.org"])
    }

    @Test func `sends one letter for reminders that were missed`() async throws {
        let walk = Walk()
        try await walk.whole()
        #expect(try await remind(walk, on: "2027-06-12") == 3)
        #expect(await post.letters.first?.subject == "3")
        #expect(try await remind(walk, on: "2027-06-13") == 0)
    }

    @Test func `takes other days where the installation names them`() async throws {
        let walk = Walk()
        try await walk.whole()
        #expect(try await remind(walk, on: "2027-04-16", days: [60]) == 3)
        #expect(try await remind(walk, on: "2027-06-14", days: [60]) == 0)
    }

    @Test func `reminds anew after a new approval, and not of a course that is not published`() async throws {
        var walk = Walk()
        let digest = try await walk.whole()
        #expect(try await remind(walk, on: "2027-06-01") == 3)
        walk.now = try FixedClock.date("2027-06-02T08:00:00Z")
        try await walk.check(digest)
        try await walk.approve(digest, until: "2027-06-20")
        #expect(try await remind(walk, on: "2027-06-03") == 3)
        _ = try await RetireCourse(walk.desk)(Given.key, reason: "x", by: walk.approver)
        #expect(try await remind(walk, on: "2027-06-14") == 0)
    }

    @Test func `tries again when a letter could not be sent`() async throws {
        let walk = Walk()
        try await walk.whole()
        await post.fill(true)
        await #expect(throws: Post.Full.self) { _ = try await remind(walk, on: "2027-05-20") }
        await post.fill(false)
        #expect(try await remind(walk, on: "2027-05-20") == 3)
    }
}
