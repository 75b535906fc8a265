// SPDX-License-Identifier: Apache-2.0

extension LanguageTag {
    /// Checks the grammar of RFC 5646, 2.1 and answers with the tag in the recommended case (2.1.1).
    static func canonical(_ text: String) -> String? {
        let lower = text.lowercased()
        if let grandfathered = irregular[lower] { return grandfathered }

        let parts = lower.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Grammar.isAlphanumeric) }) else {
            return nil
        }
        guard parts.first != "x" else { return parts.count >= 2 ? lower : nil }
        var grammar = Grammar(rest: parts[...])
        return grammar.readTag() ? grammar.canonical : nil
    }

    /// The grandfathered tags that the grammar would refuse (RFC 5646, 2.1 `irregular`); the regular ones fit it.
    private static let irregular: [String: String] = [
        "en-gb-oed": "en-GB-oed", "i-ami": "i-ami", "i-bnn": "i-bnn", "i-default": "i-default",
        "i-enochian": "i-enochian", "i-hak": "i-hak", "i-klingon": "i-klingon", "i-lux": "i-lux",
        "i-mingo": "i-mingo", "i-navajo": "i-navajo", "i-pwn": "i-pwn", "i-tao": "i-tao", "i-tay": "i-tay",
        "i-tsu": "i-tsu", "sgn-be-fr": "sgn-BE-FR", "sgn-be-nl": "sgn-BE-NL", "sgn-ch-de": "sgn-CH-DE",
    ]
}

/// Takes the subtags of a tag one after another, in the order of the grammar.
private struct Grammar {
    /// What was not taken yet, in lower case.
    var rest: ArraySlice<Substring>
    /// What was taken, in the recommended case.
    private(set) var canonical = ""

    init(rest: ArraySlice<Substring>) { self.rest = rest }

    mutating func readTag() -> Bool {
        guard readLanguage() else { return false }
        readScriptAndRegion()
        return readVariants() && readExtensions() && readPrivateUse() && rest.isEmpty
    }

    private mutating func take() {
        canonical += "-" + rest.removeFirst()
    }

    /// The language, and up to three extended languages behind a short one.
    private mutating func readLanguage() -> Bool {
        guard let language = rest.popFirst(), (2...8).contains(language.utf8.count), Self.isLetters(language) else {
            return false
        }
        canonical = String(language)
        guard language.utf8.count <= 3 else { return true }
        var extended = 0
        while extended < 3, let part = rest.first, part.utf8.count == 3, Self.isLetters(part) {
            take()
            extended += 1
        }
        return true
    }

    private mutating func readScriptAndRegion() {
        if let script = rest.first, script.utf8.count == 4, Self.isLetters(script) {
            rest.removeFirst()
            canonical += "-" + script.prefix(1).uppercased() + script.dropFirst()
        }
        if let region = rest.first, Self.isRegion(region) {
            rest.removeFirst()
            canonical += "-" + region.uppercased()
        }
    }

    /// Variants, none of them twice.
    private mutating func readVariants() -> Bool {
        var variants: Set<Substring> = []
        while let variant = rest.first, Self.isVariant(variant) {
            guard variants.insert(variant).inserted else { return false }
            take()
        }
        return true
    }

    /// Extensions: a letter or digit, none of them twice, and what belongs to it.
    private mutating func readExtensions() -> Bool {
        var singletons: Set<Substring> = []
        while let singleton = rest.first, singleton.utf8.count == 1, singleton != "x" {
            guard singletons.insert(singleton).inserted else { return false }
            take()
            var length = 0
            while let part = rest.first, part.utf8.count >= 2 {
                take()
                length += 1
            }
            guard length > 0 else { return false }
        }
        return true
    }

    /// Private use, up to the end of the tag.
    private mutating func readPrivateUse() -> Bool {
        guard rest.first == "x" else { return true }
        guard rest.count >= 2 else { return false }
        while !rest.isEmpty { take() }
        return true
    }

    private static func isRegion(_ part: Substring) -> Bool {
        (part.utf8.count == 2 && isLetters(part)) || (part.utf8.count == 3 && part.utf8.allSatisfy(isDigit))
    }

    private static func isVariant(_ part: Substring) -> Bool {
        switch part.utf8.count {
        case 5...8: true
        case 4: part.utf8.first.map(isDigit) ?? false
        default: false
        }
    }

    private static func isLetters(_ part: Substring) -> Bool { part.utf8.allSatisfy(isLetter) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
