// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
import Synchronization
package import Vocabulary

/// Lets whoever started the server become its first administrator, by a link that is printed at start.
///
/// The link is made anew at each start, is good for an hour and once, and opens nothing when there is an administrator.
package final class FirstAdministrator: Sendable {
    package static let lifetime: TimeInterval = 3600

    package enum Refusal: Error, Hashable, Sendable {
        case spent
        case badName
        case badEmail
    }

    private struct Offer: Sendable {
        let hash: SecretHash
        let expiresAt: Date
    }

    private let people: any PeopleStore
    private let open: OpenSession
    private let randomness: Randomness
    private let clock: Clock
    private let offer = Mutex<Offer?>(nil)

    package init(people: any PeopleStore, open: OpenSession, randomness: Randomness = .system, clock: Clock) {
        self.people = people
        self.open = open
        self.randomness = randomness
        self.clock = clock
    }

    /// Makes the link's secret; `nil` when there is an administrator already.
    package func makeOffer() async throws -> Secret? {
        guard try await !people.hasAdministrator() else { return nil }
        let secret = Secret(randomness)
        offer.withLock { $0 = Offer(hash: secret.hash, expiresAt: clock.now().addingTimeInterval(Self.lifetime)) }
        return secret
    }

    package func isOffered(_ secret: Secret) -> Bool {
        let now = clock.now()
        return offer.withLock { offer in
            guard let offer else { return false }
            return now < offer.expiresAt && ConstantTime.equal(secret.hash.text, offer.hash.text)
        }
    }

    /// Makes the person an administrator of the installation and signs them in.
    ///
    /// - Throws: ``Refusal``, or what a store throws.
    package func callAsFunction(
        _ secret: Secret, name: String, email: String, language: LanguageTag, device: String
    ) async throws -> Secret {
        guard isOffered(secret) else { throw Refusal.spent }
        guard let name = PersonName.checked(name) else { throw Refusal.badName }
        guard let email = EmailAddress(email) else { throw Refusal.badEmail }
        let now = clock.now()
        let person = Person(id: PersonID(randomness), name: name, email: email, language: language, createdAt: now)
        let event = AuditEvent(
            .firstAdministrator, by: .localOperator, on: .person(person.id), right: "link printed at start", at: now)
        guard let kept = try await people.addFirstAdministrator(person, recording: event) else {
            throw Refusal.spent
        }
        offer.withLock { $0 = nil }
        return try await open(for: kept.id, by: .firstAdministrator, device: device, replacing: nil)
    }
}
