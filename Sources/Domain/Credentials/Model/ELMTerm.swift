// SPDX-License-Identifier: Apache-2.0

/// A JSON member that the contexts know, and how they read its value.
struct ELMTerm: Sendable, Hashable {
    /// What a value of the member is.
    enum Kind: Sendable, Hashable {
        /// A node, embedded or named by its identifier.
        case node
        /// A text per language.
        case text
        case string
        case dateTime
        case duration
        case integer
        case positiveInteger
        case decimal
        case boolean
        case anyURI
        /// A literal that keeps the type JSON gives it.
        case literal

        init?(coercion: Substring) {
            switch coercion {
            case "@id": self = .node
            case "@language": self = .text
            case "xsd:string": self = .string
            case "xsd:dateTime": self = .dateTime
            case "xsd:duration": self = .duration
            case "xsd:integer": self = .integer
            case "xsd:positiveInteger": self = .positiveInteger
            case "xsd:decimal": self = .decimal
            case "xsd:boolean": self = .boolean
            case "xsd:anyURI": self = .anyURI
            case "": self = .literal
            default: return nil
            }
        }
    }

    let name: String
    let kind: Kind
    /// The only class on whose nodes the contexts know the member; `nil` when it is known everywhere.
    let confinedTo: String?

    init?(row: [Substring]) {
        guard row.count == 3, let kind = Kind(coercion: row[1]) else { return nil }
        name = String(row[0])
        self.kind = kind
        confinedTo = row[2].isEmpty ? nil : String(row[2])
    }

    /// Spellings seen in real credentials that no context knows, and the member that was meant.
    ///
    /// A linked-data reader drops them without a word; we read them and say so.
    static let misspellings: [String: String] = [
        "eIDAS\u{0399}dentifier": "eIDASIdentifier", "eidasLegalIdentifier": "eIDASIdentifier",
        "nationalId": "nationalID", "contentUrl": "contentURL", "areaDialing": "areaDialingCode",
        "resultDestribution": "resultDistribution", "maxScore": "maximumScore", "minScore": "minimumScore",
        "ISCEDFCode": "thematicArea", "EQFLevel": "eqfLevel", "NQFLevel": "nqfLevel",
    ]

    /// The spellings under which a member is looked up, the right one first.
    static let spellings: [String: [String]] = Dictionary(grouping: misspellings.keys.sorted()) {
        misspellings[$0] ?? $0
    }
}
