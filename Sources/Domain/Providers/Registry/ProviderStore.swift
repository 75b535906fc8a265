// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Where the register is kept. Every state that an entry ever had stays readable.
package protocol ProviderStore: Sendable {
    /// The newest state of an entry, merged or not.
    func newest(_ id: ProviderID) async throws -> ProviderRevision?

    /// Every state of an entry, oldest first.
    func history(of id: ProviderID) async throws -> [ProviderRevision]

    /// All entries that stand for themselves, by id.
    func providers() async throws -> [RegisteredProvider]

    /// Which entry each merged one was merged into.
    func successors() async throws -> [ProviderID: ProviderID]

    /// A number that grows with every state that is added.
    func revision() async throws -> Int

    /// The entries that stand for themselves and fit a query, by name.
    func search(_ query: ProviderQuery) async throws -> ProviderPage

    /// The countries of entries that stand for themselves.
    func countries() async throws -> [CountryCode]

    /// The entries that do something for a provider, under its id or that of an entry merged into it.
    func agents(of id: ProviderID) async throws -> [RegisteredProvider]

    /// Adds states, all or none, and the deed to the audit log with them.
    ///
    /// - Parameter sharing: whether an edit may bring an identifier that another entry holds; those that the same
    ///   edits merge away do not count.
    func apply(
        _ edits: [ProviderEdit], _ change: ProviderChange, by deed: Deed, sharing: IdentifierSharing
    ) async throws -> ProviderEditOutcome
}

/// Whether two entries may hold the same identifier.
package enum IdentifierSharing: Hashable, Sendable {
    case refused
    /// For imports and for undoing a merge: the duplicate is found later and merged by a person.
    case admitted
}

/// What became of edits.
package enum ProviderEditOutcome: Hashable, Sendable {
    case kept
    /// Somebody else was faster; nothing was changed.
    case stale(ProviderID)
    /// Other entries hold identifiers of the edits; nothing was changed.
    case identifiersTaken([TakenIdentifier])
}

/// An identifier that another entry holds.
package struct TakenIdentifier: Hashable, Sendable {
    package let identifier: ProviderIdentifier
    package let holder: ProviderID

    package init(_ identifier: ProviderIdentifier, holder: ProviderID) {
        self.identifier = identifier
        self.holder = holder
    }
}
