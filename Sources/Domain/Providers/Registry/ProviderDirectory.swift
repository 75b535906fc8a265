// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// Who is meant by an identifier: a snapshot of the register made for looking up, without waiting for anything.
///
/// Every lookup takes the same time however many providers there are.
package struct ProviderDirectory: Sendable {
    /// What is known of one provider here.
    package struct Entry: Sendable, Hashable {
        package let id: ProviderID
        package let name: LocalizedText
        /// The seat's country first.
        package let countries: [CountryCode]
    }

    private var entries: [ProviderID: Entry] = [:]
    private var holders: [ProviderIdentifier: [ProviderID]] = [:]
    private let successors: [ProviderID: ProviderID]

    /// - Parameters:
    ///   - day: The day whose names count.
    ///   - merged: Which entry took in which: former ids lead to the entry that stands for them.
    package init(
        _ providers: some Sequence<RegisteredProvider>, on day: PlainDate, merged: [ProviderID: ProviderID] = [:]
    ) {
        successors = merged
        for provider in providers {
            entries[provider.id] = Entry(
                id: provider.id, name: provider.displayName(on: day), countries: provider.countries)
            for identifier in Set(provider.identifiers.flatMap(\.readings)) {
                holders[identifier, default: []].append(provider.id)
            }
        }
    }

    package var count: Int { entries.count }

    /// The provider under an id, or the one that it was merged into.
    package subscript(id: ProviderID) -> Entry? {
        var id = id
        // Bounded, so that a ring in the data cannot hold us.
        for _ in 0..<16 {
            if let entry = entries[id] { return entry }
            guard let next = successors[id] else { return nil }
            id = next
        }
        return nil
    }

    /// Everybody who is registered under an identifier, in the order given; more than one is a duplicate to be merged.
    package func holders(of identifier: ProviderIdentifier) -> [ProviderID] {
        identifier.readings.flatMap { holders[$0] ?? [] }.uniqued
    }

    /// The only provider under an identifier; `nil` when there is none or more than one.
    package func provider(_ identifier: ProviderIdentifier) -> Entry? {
        let holders = holders(of: identifier)
        return holders.count == 1 ? entries[holders[0]] : nil
    }
}
