// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Vocabulary

/// Tells those concerned of a suspension, a withdrawal or its lifting: the people of the provider, and those of the
/// agencies whose reports it has. Each person gets one letter about a notice, however often this is called.
package struct SendNoticeLetters: Sendable {
    /// Writes the letter about a notice in the reader's language.
    package typealias Write = @Sendable (ProviderNotice, Person) -> Letter

    package struct Outcome: Sendable, Hashable {
        package var sent = 0
        /// Letters that could not be given to the post; calling again sends them.
        package var failed = 0
    }

    package let people: any PeopleStore
    package let letters: any NoticeLetterStore
    package let mail: any MailSending
    package let clock: Clock
    package let write: Write

    package init(
        people: any PeopleStore, letters: any NoticeLetterStore, mail: any MailSending, clock: Clock,
        write: @escaping Write
    ) {
        self.people = people
        self.letters = letters
        self.mail = mail
        self.clock = clock
        self.write = write
    }

    package func callAsFunction(
        _ notice: ProviderNotice, of provider: ProviderRemit
    ) async throws -> Outcome {
        let agencies = provider.agencies.compactMap { OrganisationReference(.qualityAgency, $0.text) }
        let organisations = (Array(provider.names) + agencies).sorted { $0.description < $1.description }
        var outcome = Outcome()
        for organisation in organisations {
            for member in try await people.members(of: organisation) {
                let claim = NoticeLetterClaim(notice: notice.id, person: member.person.id, organisation: organisation)
                guard try await letters.claim(claim, at: clock.now()) else { continue }
                do {
                    try await mail.send(write(notice, member.person))
                    outcome.sent += 1
                } catch {
                    try await letters.release(claim)
                    outcome.failed += 1
                }
            }
        }
        return outcome
    }
}
