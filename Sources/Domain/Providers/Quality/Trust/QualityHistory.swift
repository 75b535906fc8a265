// SPDX-License-Identifier: Apache-2.0

/// All the register has learned about providers, in the order of learning, found by provider at once.
package struct QualityHistory: Sendable {
    package private(set) var entries: [QualityEntry] = []
    private var positions: [ProviderID: [Int]] = [:]

    package init(_ entries: some Sequence<QualityEntry> = []) {
        let given = Array(entries)
        // A store tells what was learned in that order already.
        let isInOrder = zip(given, given.dropFirst()).allSatisfy { $0.knownAt <= $1.knownAt }
        self.entries.reserveCapacity(given.count)
        for entry in isInOrder ? given : given.sorted(by: { $0.knownAt < $1.knownAt }) { append(entry) }
    }

    /// Adds what was learned last.
    package mutating func append(_ entry: QualityEntry) {
        let providers = entry.providers
        if providers.count < 2 {
            for provider in providers { positions[provider, default: []].append(entries.count) }
        } else {
            for provider in Set(providers) { positions[provider, default: []].append(entries.count) }
        }
        entries.append(entry)
    }

    /// What was learned about a provider, oldest knowledge first.
    package func entries(about provider: ProviderID) -> [QualityEntry] {
        (positions[provider] ?? []).map { entries[$0] }
    }

    /// What was learned about a body under any of its names, oldest knowledge first, each thing once.
    package func entries(about names: Set<ProviderID>) -> [QualityEntry] {
        Set(names.flatMap { positions[$0] ?? [] }).sorted().map { entries[$0] }
    }

    package var providers: Dictionary<ProviderID, [Int]>.Keys { positions.keys }
}
