// SPDX-License-Identifier: Apache-2.0

/// Under which names the evidence knows a body: the register of providers and the providers that imports of evidence
/// name are two lists, and this joins them when something is asked (`Documentation/decisions/0038-one-body-several-names.md`).
///
/// An entry stands for its own id, the ids of the entries merged into it, and every provider of the evidence that only
/// it leads to by an identifier. Where one identifier leads to several bodies, nobody can say whose evidence it is.
package struct ProviderEvidence: Sendable {
    package enum Names: Sendable, Hashable {
        case known(Set<ProviderID>)
        /// One identifier leads to several bodies that nobody has merged.
        case ambiguous(Set<ProviderID>)

        package var isAmbiguous: Bool { if case .ambiguous = self { true } else { false } }

        /// All names, whether or not they are one body's.
        package var all: Set<ProviderID> {
            switch self {
            case .known(let names), .ambiguous(let names): names
            }
        }
    }

    /// A doubt that a person has to settle, by merging or by correcting an identifier.
    package struct Ambiguity: Sendable, Hashable {
        package let entry: ProviderID
        package let identifier: ProviderIdentifier
        /// The bodies that the identifier leads to beside the entry itself, by id.
        package let rivals: [ProviderID]
    }

    package let reviewed: QualityRegister
    private var entries: [ProviderID: RegisteredProvider] = [:]
    private var holders: [ProviderIdentifier: Set<ProviderID>] = [:]
    private var successors: [ProviderID: ProviderID]
    private var members: [ProviderID: Set<ProviderID>] = [:]

    /// - Parameters:
    ///   - providers: The entries that stand for themselves.
    ///   - merged: Which entry each merged one was merged into.
    package init(
        _ providers: some Sequence<RegisteredProvider> = [], merged: [ProviderID: ProviderID] = [:],
        reviewed: QualityRegister = QualityRegister()
    ) {
        self.reviewed = reviewed
        successors = merged
        for provider in providers {
            entries[provider.id] = provider
            members[provider.id, default: []].insert(provider.id)
            for identifier in Set(provider.identifiers.flatMap(\.readings)) {
                holders[identifier, default: []].insert(provider.id)
            }
        }
        for id in merged.keys {
            if let entry = standing(id) { members[entry, default: []].insert(id) }
        }
    }

    /// The entries that stand for themselves, by id.
    package var ids: [ProviderID] { entries.keys.sorted { $0.text < $1.text } }
    package var providers: [RegisteredProvider] { Array(entries.values) }

    /// The entry that stands for an id today: itself, or the one it was merged into; `nil` when there is none.
    package func standing(_ id: ProviderID) -> ProviderID? {
        var id = id
        // Bounded, so that a ring in the data cannot hold us.
        for _ in 0..<64 {
            if entries[id] != nil { return id }
            guard let next = successors[id] else { return nil }
            id = next
        }
        return nil
    }

    /// An entry that stands for itself.
    package func entry(_ id: ProviderID) -> RegisteredProvider? { standing(id).flatMap { entries[$0] } }

    /// The ids of an entry and of all that were merged into it.
    package func members(of id: ProviderID) -> Set<ProviderID> { standing(id).flatMap { members[$0] } ?? [id] }

    /// The names of a register entry, or of a provider of the evidence; an id that neither has stands for itself.
    package func names(of id: ProviderID) -> Names {
        guard let entry = entry(id) else { return names(of: BodyIdentity(id: id.text, identifiers: [])) }
        return names(entry: entry.id, own: members(of: entry.id), Set(entry.identifiers))
    }

    /// The names of a body that a document or a course names.
    package func names(of body: BodyIdentity) -> Names {
        let own = body.id.flatMap { ProviderID($0) }
        let told = own.flatMap { standing($0) == nil ? reviewed.providers[$0]?.identifiers : nil } ?? []
        let identifiers = body.identifiers.union(told)
        var found = Set(identifiers.flatMap(holders(of:)))
        if let entry = own.flatMap(standing) { found.insert(entry) }
        guard found.count < 2 else { return .ambiguous(found) }
        guard let entry = found.first.flatMap({ entries[$0] }) else {
            let known = reviewed.providers(known: body)
            guard known.count < 2 else { return .ambiguous(known) }
            // Notices stand under the body's own name, also where only an identifier leads to the evidence about it.
            return .known(own.map { known.union([$0]) } ?? known)
        }
        var names = members(of: entry.id)
        if let own { names.insert(own) }
        let joined = self.names(entry: entry.id, own: names, identifiers.union(entry.identifiers))
        // A name of the evidence that the entry does not lead to is somebody else's.
        if let own, reviewed.providers[own] != nil, standing(own) == nil,
            !self.names(of: entry.id).all.contains(own)
        {
            return .ambiguous(joined.all)
        }
        return joined
    }

    /// The entries that stand for themselves under an identifier.
    package func holders(of identifier: ProviderIdentifier) -> Set<ProviderID> {
        Set(identifier.readings.flatMap { holders[$0] ?? [] })
    }

    /// Every identifier of an entry that leads to several bodies, by entry.
    package var ambiguities: [Ambiguity] {
        entries.values.sorted { $0.id.text < $1.id.text }.flatMap { entry in
            entry.identifiers.compactMap { identifier in
                guard case .rivals(let rivals) = lead(identifier, entry: entry.id) else { return nil }
                return Ambiguity(
                    entry: entry.id, identifier: identifier, rivals: rivals.sorted { $0.text < $1.text })
            }
        }
    }

    private enum Lead {
        case names(Set<ProviderID>)
        case rivals(Set<ProviderID>)
    }

    private func names(entry: ProviderID, own: Set<ProviderID>, _ identifiers: Set<ProviderIdentifier>) -> Names {
        var names = own
        var isAmbiguous = false
        for identifier in identifiers {
            switch lead(identifier, entry: entry) {
            case .names(let found): names.formUnion(found)
            case .rivals(let rivals):
                names.formUnion(rivals)
                isAmbiguous = true
            }
        }
        return isAmbiguous ? .ambiguous(names) : .known(names)
    }

    /// Where an identifier of an entry leads in the evidence. Names that were merged into the entry are its own; one
    /// more that nobody has registered is its evidence, two are a doubt, and so is one of another entry.
    private func lead(_ identifier: ProviderIdentifier, entry: ProviderID) -> Lead {
        let found = Set(identifier.readings.flatMap { reviewed.providers($0.scheme, $0.notation) })
        let others = found.filter { standing($0) != entry }
        let isOwn =
            others.isEmpty || (others.count == 1 && found.count == 1 && others.allSatisfy { standing($0) == nil })
        return isOwn ? .names(found) : .rivals(others)
    }
}
