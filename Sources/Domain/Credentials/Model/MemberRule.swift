// SPDX-License-Identifier: Apache-2.0

/// One rule of the application profile: how many values a member of a class has, and of what sort.
struct MemberRule: Sendable, Hashable {
    /// What each value must be.
    enum Range: Sendable, Hashable {
        case anything
        /// A node of one of these classes.
        case node([String])
        /// A text with its language.
        case text
        case literal(ELMTerm.Kind)
    }

    let className: String
    /// The JSON member, or the property's name in angle brackets when no context has a member for it.
    let member: String
    let minimum: Int
    let maximum: Int?
    let range: Range
    /// The concept scheme that each value must say it is in.
    let scheme: String?
    /// Whether each value must have an identifier of its own.
    let needsIdentifier: Bool
    let needsLiteral: Bool
    /// Whether there is at most one value per language.
    let isUniquePerLanguage: Bool
    let largest: Int?

    init?(row: [Substring]) {
        guard row.count == 6 else { return nil }
        className = String(row[0])
        member = String(row[1])
        minimum = Int(row[2]) ?? 0
        maximum = Int(row[3])
        let flags = row[5].split(separator: " ")
        scheme = flags.first { $0.hasPrefix("scheme=") }.map { String($0.dropFirst("scheme=".count)) }
        largest = flags.first { $0.hasPrefix("max=") }.flatMap { Int($0.dropFirst("max=".count)) }
        needsIdentifier = flags.contains("iri")
        needsLiteral = flags.contains("literal")
        isUniquePerLanguage = flags.contains("unique")
        if row[4].hasPrefix("@") {
            range = .node(row[4].dropFirst().split(separator: "|").map(String.init))
        } else {
            switch row[4] {
            case "": range = .anything
            case "text": range = .text
            case "anyURI": range = .literal(.anyURI)
            case "html": range = .anything
            default:
                guard let kind = ELMTerm.Kind(coercion: "xsd:" + row[4]) else { return nil }
                range = .literal(kind)
            }
        }
    }
}
