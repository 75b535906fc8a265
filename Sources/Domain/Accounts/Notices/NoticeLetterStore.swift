// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Providers

/// Which letters about a notice went out. It holds who was written to by id, and no address.
package protocol NoticeLetterStore: Sendable {
    /// Takes note that a letter to a person is about to go out; `false` when one did before.
    func claim(_ letter: NoticeLetterClaim, at moment: Date) async throws -> Bool

    /// Takes the note back, because the letter could not be sent.
    func release(_ letter: NoticeLetterClaim) async throws

    /// How many letters went out about each notice, and to whose people.
    func counts(of notices: Set<NoticeID>) async throws -> [NoticeID: [OrganisationReference: Int]]
}

/// One letter: about what, to whom, and for which organisation they get it.
package struct NoticeLetterClaim: Sendable, Hashable {
    package let notice: NoticeID
    package let person: PersonID
    package let organisation: OrganisationReference

    package init(notice: NoticeID, person: PersonID, organisation: OrganisationReference) {
        self.notice = notice
        self.person = person
        self.organisation = organisation
    }
}
