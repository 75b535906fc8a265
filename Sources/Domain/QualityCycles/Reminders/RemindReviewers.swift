// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization
import Providers
import Vocabulary

/// Writes to the designers and approvers of a provider before the review date of a course: one letter each, once for
/// each reminder, however often and by however many programs it is run.
package struct RemindReviewers: Sendable {
    /// The days before the review date on which somebody is reminded, unless the installation says otherwise.
    package static let usualDays = [30, 7]

    package let desk: CycleDesk
    package let people: any PeopleStore
    package let mail: any MailSending
    package let daysBefore: [Int]
    package let letter: @Sendable (ReviewReminder, Person) -> Letter

    package init(
        _ desk: CycleDesk, people: any PeopleStore, mail: any MailSending, daysBefore: [Int] = Self.usualDays,
        letter: @escaping @Sendable (ReviewReminder, Person) -> Letter
    ) {
        self.desk = desk
        self.people = people
        self.mail = mail
        self.daysBefore = daysBefore
        self.letter = letter
    }

    /// - Returns: What was sent, and to how many.
    package func callAsFunction() async throws -> [(reminder: ReviewReminder, letters: Int)] {
        let today = try desk.today()
        var sent: [(reminder: ReviewReminder, letters: Int)] = []
        for cycle in try await desk.store.cycles(of: nil) {
            guard let reminder = cycle.reminder(on: today, daysBefore: daysBefore) else { continue }
            let letters = try await send(reminder)
            if letters > 0 { sent.append((reminder, letters)) }
        }
        return sent
    }

    private func send(_ reminder: ReviewReminder) async throws -> Int {
        guard let organisation = OrganisationReference.provider(reminder.key.provider) else { return 0 }
        var letters = 0
        for member in try await people.members(of: organisation) {
            let roles = member.memberships.filter { $0.organisation == organisation }.map(\.role)
            guard roles.contains(.designer) || roles.contains(.approver) else { continue }
            let note = SentReminder(
                key: reminder.key, reviewOn: reminder.reviewOn, daysBefore: reminder.daysBefore,
                person: member.person.id)
            // Noted first: a letter that comes twice is worse than one lost between two steps, which the next follows.
            guard try await desk.store.note(note, at: desk.clock.now()) else { continue }
            do { try await mail.send(letter(reminder, member.person)) } catch {
                try await desk.store.takeBack(note)
                throw error
            }
            letters += 1
        }
        return letters
    }
}
