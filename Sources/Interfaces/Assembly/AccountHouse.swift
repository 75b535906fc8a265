// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Vocabulary

/// Everything about accounts that lives as long as the server.
package struct AccountHouse: Sendable {
    package let store: any AccountStore
    package let limits: Guard
    package let firstAdministrator: FirstAdministrator
    package let sessions: RecogniseSession
    package let tokens: RecogniseToken

    package init(store: any AccountStore, clock: Clock) {
        self.store = store
        limits = Guard(clock: clock)
        firstAdministrator = FirstAdministrator(
            people: store, open: OpenSession(store: store, clock: clock), clock: clock)
        sessions = RecogniseSession(store: store, people: store, clock: clock)
        tokens = RecogniseToken(store: store, people: store, clock: clock)
    }
}
