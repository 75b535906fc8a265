// SPDX-License-Identifier: Apache-2.0

extension [ProviderID: ProviderID] {
    /// The entry that stands for a provider, found through merges: each key was merged into its value.
    package func last(from id: ProviderID) -> ProviderID {
        var id = id
        // Bounded, so that a ring in the data cannot hold us.
        for _ in 0..<16 {
            guard let next = self[id] else { break }
            id = next
        }
        return id
    }

    /// A provider's ids: its own, and those of all entries that are one with it through merges.
    package func names(of id: ProviderID) -> Set<ProviderID> {
        let house = last(from: id)
        return Set(keys.filter { last(from: $0) == house }).union([id, house])
    }
}
