// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Entries that are, or may be, the same body.
package struct DuplicateGroup: Hashable, Sendable {
    /// Why two entries look the same.
    package enum Ground: Hashable, Sendable {
        /// Both hold it, or what is the same by rule: no two bodies can.
        case identifier(ProviderIdentifier)
        /// Both have the name in law, in the same country. Two bodies can; a person must look.
        case legalName(String)
        /// Both have the homepage. Two bodies can; a person must look.
        case homepage(String)

        package var isConclusive: Bool { if case .identifier = self { true } else { false } }
    }

    /// Two or more, by id.
    package let members: [ProviderID]
    package let grounds: [Ground]
}

/// Finds duplicates; asks nobody and changes nothing.
package enum DuplicateSearch {
    /// Entries that share an identifier belong together, also over a third: one with the tax number and the PIC joins
    /// one with the tax number to one with the PIC. Names and homepages only make groups of those that share them.
    package static func groups(in providers: [RegisteredProvider]) -> [DuplicateGroup] {
        var holders: [DuplicateGroup.Ground: [ProviderID]] = [:]
        for provider in providers {
            for ground in grounds(of: provider) { holders[ground, default: []].append(provider.id) }
        }
        let shared = holders.filter { $0.value.count > 1 }
        let conclusive = joined(shared.filter { $0.key.isConclusive })
        let together = Set(conclusive.flatMap { group in pairs(group.members) })
        let likely = joined(shared.filter { !$0.key.isConclusive }).filter { group in
            !pairs(group.members).allSatisfy(together.contains)
        }
        return conclusive + likely
    }

    private static func grounds(of provider: RegisteredProvider) -> Set<DuplicateGroup.Ground> {
        var grounds = Set(
            provider.identifiers.compactMap { $0.readings.min(by: order) }.map { DuplicateGroup.Ground.identifier($0) })
        for name in provider.names where name.use == .legal {
            for language in name.text.languages {
                guard let text = name.text[language], let country = provider.countries.first else { continue }
                grounds.insert(.legalName(SearchWords.of(text).joined(separator: " ") + ", " + country.alpha2))
            }
        }
        if let homepage = provider.homepage.map(address) { grounds.insert(.homepage(homepage)) }
        return grounds
    }

    /// One of several readings of a number, always the same one.
    private static func order(_ left: ProviderIdentifier, _ right: ProviderIdentifier) -> Bool {
        (left.scheme.rawValue, left.notation) < (right.scheme.rawValue, right.notation)
    }

    private static func address(_ homepage: String) -> String {
        var address = homepage.lowercased()
        for prefix in ["https://", "http://", "www."] where address.hasPrefix(prefix) {
            address.removeFirst(prefix.count)
        }
        while address.hasSuffix("/") { address.removeLast() }
        return address
    }

    /// Sets that overlap become one.
    private static func joined(_ holders: [DuplicateGroup.Ground: [ProviderID]]) -> [DuplicateGroup] {
        var parent: [ProviderID: ProviderID] = [:]
        func root(_ id: ProviderID) -> ProviderID {
            var id = id
            while let next = parent[id], next != id { id = next }
            return id
        }
        for ids in holders.values {
            for id in ids { parent[root(id)] = root(ids[0]) }
        }
        var groups: [ProviderID: (members: Set<ProviderID>, grounds: Set<DuplicateGroup.Ground>)] = [:]
        for (ground, ids) in holders {
            let group = root(ids[0])
            groups[group, default: ([], [])].members.formUnion(ids)
            groups[group, default: ([], [])].grounds.insert(ground)
        }
        return groups.values.map { group in
            DuplicateGroup(
                members: group.members.sorted { $0.text < $1.text },
                grounds: group.grounds.sorted { "\($0)" < "\($1)" })
        }.sorted { $0.members[0].text < $1.members[0].text }
    }

    private struct Pair: Hashable { let first: ProviderID, second: ProviderID }

    private static func pairs(_ members: [ProviderID]) -> [Pair] {
        members.indices.flatMap { i in members[(i + 1)...].map { Pair(first: members[i], second: $0) } }
    }
}
