// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Ends sessions: signing out, one of the others, or all the others.
package struct EndSessions: Sendable {
    package enum Which: Sendable, Hashable {
        case one(SessionID)
        case allBut(SessionID)
    }

    package let store: any SessionStore
    package let clock: Clock

    package init(store: any SessionStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// Ends sessions of this person only; a name of anybody else's session ends nothing.
    ///
    /// - Returns: How many ended.
    @discardableResult
    package func callAsFunction(_ which: Which, of person: PersonID) async throws -> Int {
        let subject: AuditSubject =
            switch which {
            case .one(let id): .session(id)
            case .allBut: .person(person)
            }
        let event = AuditEvent(
            which.isOne ? .sessionEnded : .otherSessionsEnded, by: .person(person), on: subject,
            right: "own account", at: clock.now())
        return try await store.end(which, of: person, recording: event)
    }
}

extension EndSessions.Which {
    fileprivate var isOne: Bool {
        if case .one = self { true } else { false }
    }
}
