// SPDX-License-Identifier: Apache-2.0

/// The EU's controlled vocabularies that credentials refer to, as tables of our own.
///
/// The tables are read once from the files beside the binary. Call ``load()`` at start: it throws when they are missing
/// or malformed. The static functions answer from the same tables, and as if every list were empty when reading them
/// failed; after a successful ``load()`` that cannot be.
package struct EUVocabulary: Sendable {
    let tables: [List: VocabularyTable]
    let countries: [String: CountryCode]
    let nqfLevels: [NQFLevel]

    /// What a table says about the IRI of a concept.
    package enum Membership: Sendable, Hashable {
        /// The list has the concept.
        case listed
        /// The list is complete and does not have it, or has it without a confirmed meaning.
        case unlisted
        /// No list of this scheme is known here.
        case unknownScheme
        /// The list known here is not complete, so nothing can be said.
        case incompleteList
    }

    /// The tables, read at the first call; throws each time when reading failed.
    @discardableResult
    package static func load() throws(EUVocabularyError) -> EUVocabulary { try loaded.get() }

    static let shared: EUVocabulary = (try? loaded.get()) ?? EUVocabulary(tables: [:], countries: [:], nqfLevels: [])

    private static let loaded = Result { () throws(EUVocabularyError) -> EUVocabulary in
        try EUVocabulary(folder: try ResourceFolder.path(ofModule: "Vocabulary"))
    }
}

// MARK: - Concepts

extension EUVocabulary {
    /// The concept of a list by its code, the last part of its IRI.
    package static func concept(_ list: List, code: String) -> Concept? {
        shared.tables[list]?.concept(code: code)
    }

    /// The concept of a list by the readable key that course files use, such as `written-exam`; any case.
    package static func concept(_ list: List, key: String) -> Concept? {
        shared.tables[list]?.concept(key: key)
    }

    /// The concept with this IRI, in whatever list.
    package static func concept(id: String) -> Concept? {
        guard let (list, code) = List.split(id) else { return nil }
        return concept(list, code: code)
    }

    /// The readable keys of a list in the order of the table; empty for lists whose concepts are named by code.
    package static func keys(_ list: List) -> [String] { shared.tables[list]?.keys ?? [] }

    /// The readable key of a concept.
    package static func key(of id: String) -> String? {
        guard let (list, code) = List.split(id) else { return nil }
        return shared.tables[list]?.key(code: code)
    }

    /// Every concept of a list, in the order of the table.
    package static func concepts(_ list: List) -> [Concept] { shared.tables[list]?.concepts ?? [] }

    /// Whether the list with this scheme IRI has the concept with this IRI.
    package static func contains(scheme: String, id: String) -> Membership {
        guard let list = List(scheme: scheme) else { return .unknownScheme }
        guard let table = shared.tables[list] else { return .incompleteList }
        guard id.hasPrefix(list.conceptBase) else { return .unlisted }
        let code = String(id.dropFirst(list.conceptBase.count))
        if table.contains(code: code) { return .listed }
        if table.isComplete || table.unconfirmed.contains(code) { return .unlisted }
        return .incompleteList
    }

    func country(code: String) -> CountryCode? { countries[code] }
}
