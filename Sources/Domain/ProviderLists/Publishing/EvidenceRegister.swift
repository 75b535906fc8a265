// SPDX-License-Identifier: Apache-2.0

package import Providers

/// The names in the register of quality evidence, kept in memory: they are needed for every provider that is looked up.
///
/// They are read again when something was imported, undone or noted, by this program or another.
package actor EvidenceRegister {
    private let store: any QualityStore
    private var revision: String?
    private var register = QualityRegister()

    package init(_ store: any QualityStore) { self.store = store }

    package func current() async throws -> QualityRegister {
        let newest = try await store.revision()
        if newest != revision {
            register = try await store.register()
            revision = newest
        }
        return register
    }
}
