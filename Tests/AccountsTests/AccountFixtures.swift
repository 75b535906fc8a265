// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Synchronization
import TestSupport
import Vocabulary

/// Bytes that count up, so that every secret is another one and each run has the same.
func countingRandomness() -> Randomness {
    let next = Mutex<UInt64>(0)
    return Randomness { count in
        let number = next.withLock { number in
            number += 1
            return number
        }
        return (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0 % 8))) }
    }
}

/// A clock that is set by hand.
final class HandClock: Sendable {
    private let moment = Mutex(FixedClock.now)
    var clock: Clock { Clock { self.moment.withLock { $0 } } }
    func advance(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
}

extension OrganisationReference {
    static let college = named(.provider, "college")
    static let school = named(.provider, "school")

    /// An organisation of each kind.
    static func sample(_ kind: Kind) -> OrganisationReference {
        kind == .installation ? .installation : named(kind, kind.rawValue)
    }

    private static func named(_ kind: Kind, _ name: String) -> OrganisationReference {
        OrganisationReference(kind, "urn:example:\(name)") ?? .installation
    }
}

extension Principal {
    /// Somebody with one role, in the organisation given or in one of a kind that has the role.
    static func having(
        _ role: Role, in organisation: OrganisationReference? = nil, scopes: Set<Permission>? = nil
    ) -> Principal {
        let randomness = countingRandomness()
        let place = organisation ?? role.kinds.min { $0.rawValue < $1.rawValue }.map(OrganisationReference.sample)
        let membership = place.flatMap { Membership(role, in: $0, since: FixedClock.now) }
        return Principal(
            person: PersonID(randomness), memberships: [membership].compactMap(\.self),
            means: scopes.map { .token(TokenID(randomness), scopes: $0) } ?? .session(SessionID(randomness)))
    }
}
