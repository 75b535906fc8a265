// SPDX-License-Identifier: Apache-2.0

/// One state of an entry in the register. States are only added; the newest counts.
package struct ProviderRevision: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        /// It stands for itself.
        case registered
        /// It was found to be the same body as another, whose revision of that number took it in.
        case merged(into: ProviderID, revision: Int)
    }

    package let provider: RegisteredProvider
    package let standing: Standing
    /// Counted from 1.
    package let number: Int
    package let change: ProviderChange

    package init(provider: RegisteredProvider, standing: Standing, number: Int, change: ProviderChange) {
        self.provider = provider
        self.standing = standing
        self.number = number
        self.change = change
    }
}

/// A state to be added to the register, after the state that its author saw.
package struct ProviderEdit: Hashable, Sendable {
    package let provider: RegisteredProvider
    package let standing: ProviderRevision.Standing
    /// The number of the newest state that the author knows; 0 for a new entry.
    package let seen: Int

    package init(_ provider: RegisteredProvider, standing: ProviderRevision.Standing = .registered, after seen: Int) {
        self.provider = provider
        self.standing = standing
        self.seen = seen
    }
}
