// SPDX-License-Identifier: Apache-2.0

/// An entry of a controlled vocabulary, as credentials carry it (SKOS `Concept`).
package struct Concept: Sendable, Hashable {
    /// The IRI of the entry.
    package let id: String
    /// The IRI of the vocabulary the entry is said to be of; empty when a document does not say.
    package let scheme: String
    /// What the entry is called; of a table's entry, the published English label and our own translations.
    package let label: LocalizedText
    /// The code of the entry within its vocabulary, where it has one.
    package let notation: String?

    package init(id: String, scheme: String, label: LocalizedText, notation: String? = nil) {
        self.id = id
        self.scheme = scheme
        self.label = label
        self.notation = notation
    }

    /// The last part of the IRI: `6e6cb2cc78` of an assessment type, `FIN` of a country.
    package var code: String {
        id.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }
            .map { String(id[id.index(after: $0)...]) } ?? id
    }
}
