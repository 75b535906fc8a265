// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// Writes to the people of the side for whom something happened that concerns them.
package struct NotifyConcerned: Sendable {
    package let people: any PeopleStore
    package let mail: any MailSending
    package let policy: AccessPolicy
    /// The letter about the last step of a review to somebody of a side.
    package let letter: @Sendable (Review, ReviewStep.Name, ReviewParty, Person) async -> Letter

    package init(
        people: any PeopleStore, mail: any MailSending, policy: AccessPolicy = .standard,
        letter: @escaping @Sendable (Review, ReviewStep.Name, ReviewParty, Person) async -> Letter
    ) {
        self.people = people
        self.mail = mail
        self.policy = policy
        self.letter = letter
    }

    /// The step has been kept; a letter that cannot be sent does not undo it.
    ///
    /// - Returns: How many letters could not be written.
    package func callAsFunction(_ review: Review) async -> Int {
        guard let step = review.events.last?.step.name, let party = step.concerned,
            let organisation = review.organisation(of: party)
        else { return 0 }
        let roles = Set(policy.table.filter { $0.value[party.permission] != nil }.keys)
        guard let members = try? await people.members(of: organisation) else { return 1 }
        var unsent = 0
        for member in members where member.memberships.contains(where: { roles.contains($0.role) }) {
            do { try await mail.send(await letter(review, step, party, member.person)) } catch { unsent += 1 }
        }
        return unsent
    }
}

extension ReviewStep.Name {
    /// The side that should know of the step; `nil` for steps that are a side's own work.
    package var concerned: ReviewParty? {
        switch self {
        case .requested, .withdrawn, .commented, .appealWaived, .appealed, .complained: .agency
        case .accepted, .declined, .panelAppointed, .visitPlanned, .draftSent, .judged, .appealDecided, .published,
            .complaintAnswered:
            .provider
        case .visitHeld, .findingWritten, .documentAttached, .commentTimeOver: nil
        }
    }
}
