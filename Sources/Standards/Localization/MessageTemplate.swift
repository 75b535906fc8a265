// SPDX-License-Identifier: Apache-2.0

/// A message of one language, cut at its placeholders; with several plural forms where the language needs them.
struct MessageTemplate: Sendable {
    enum Piece: Sendable, Hashable {
        case words(String)
        case placeholder(String)
    }

    /// The pieces of each plural form; a message without plural has only `other`.
    let forms: [PluralCategory: [Piece]]

    /// The argument that chooses the plural form.
    static let countName = "count"

    init(_ text: String) throws(MessageCatalogueError.Reason) {
        forms = [.other: try Self.pieces(of: text)]
    }

    init(forms texts: [PluralCategory: String]) throws(MessageCatalogueError.Reason) {
        guard texts[.other] != nil else { throw .missingOther }
        var forms: [PluralCategory: [Piece]] = [:]
        for (category, text) in texts { forms[category] = try Self.pieces(of: text) }
        self.forms = forms
    }

    /// The names of the placeholders of all forms.
    var placeholders: Set<String> {
        var names: Set<String> = []
        for case .placeholder(let name) in forms.values.joined() { names.insert(name) }
        return names
    }

    func pieces(for category: PluralCategory) -> [Piece] { forms[category] ?? forms[.other] ?? [] }

    /// Cuts `Sealed by {name}` into words and names; `{{` and `}}` stand for the braces themselves.
    private static func pieces(of text: String) throws(MessageCatalogueError.Reason) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = Substring(text)
        while let character = rest.popFirst() {
            switch character {
            case "{" where rest.first == "{", "}" where rest.first == "}":
                words.append(character)
                rest.removeFirst()
            case "{":
                guard let end = rest.firstIndex(of: "}") else { throw .unclosedPlaceholder }
                let name = rest[..<end]
                guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
                    throw .badPlaceholder
                }
                if !words.isEmpty { pieces.append(.words(words)) }
                words = ""
                pieces.append(.placeholder(String(name)))
                rest = rest[rest.index(after: end)...]
            case "}": throw .unclosedPlaceholder
            default: words.append(character)
            }
        }
        if !words.isEmpty || pieces.isEmpty { pieces.append(.words(words)) }
        return pieces
    }
}
