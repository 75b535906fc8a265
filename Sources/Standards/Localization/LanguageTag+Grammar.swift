// SPDX-License-Identifier: Apache-2.0

extension LanguageTag {
    /// Checks the grammar of RFC 5646, 2.1 and answers with the tag in the recommended case (2.1.1).
    static func canonical(_ text: String) -> String? {
        let lower = text.lowercased()
        if let grandfathered = irregular[lower] { return grandfathered }

        let parts = lower.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }) else {
            return nil
        }
        var rest = parts[...]
        guard rest.first != "x" else { return isPrivateUse(rest) ? lower : nil }

        guard let language = rest.popFirst(), (2...8).contains(language.utf8.count), isLetters(language) else {
            return nil
        }
        var canonical = String(language)
        func take(_ part: Substring) { canonical += "-" + part }

        if language.utf8.count <= 3 {
            var extended = 0
            while extended < 3, let part = rest.first, part.utf8.count == 3, isLetters(part) {
                take(rest.removeFirst())
                extended += 1
            }
        }
        if let script = rest.first, script.utf8.count == 4, isLetters(script) {
            rest.removeFirst()
            canonical += "-" + script.prefix(1).uppercased() + script.dropFirst()
        }
        if let region = rest.first, isRegion(region) {
            rest.removeFirst()
            canonical += "-" + region.uppercased()
        }
        var variants: Set<Substring> = []
        while let variant = rest.first, isVariant(variant) {
            guard variants.insert(variant).inserted else { return nil }
            take(rest.removeFirst())
        }
        var singletons: Set<Substring> = []
        while let singleton = rest.first, singleton.utf8.count == 1, singleton != "x" {
            guard singletons.insert(singleton).inserted else { return nil }
            take(rest.removeFirst())
            var length = 0
            while let part = rest.first, part.utf8.count >= 2 {
                take(rest.removeFirst())
                length += 1
            }
            guard length > 0 else { return nil }
        }
        if rest.first == "x" {
            guard isPrivateUse(rest) else { return nil }
            rest.forEach(take)
            rest = []
        }
        return rest.isEmpty ? canonical : nil
    }

    private static func isPrivateUse(_ parts: ArraySlice<Substring>) -> Bool { parts.count >= 2 }

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
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    /// The grandfathered tags that the grammar would refuse (RFC 5646, 2.1 `irregular`); the regular ones fit it.
    private static let irregular: [String: String] = [
        "en-gb-oed": "en-GB-oed", "i-ami": "i-ami", "i-bnn": "i-bnn", "i-default": "i-default",
        "i-enochian": "i-enochian", "i-hak": "i-hak", "i-klingon": "i-klingon", "i-lux": "i-lux",
        "i-mingo": "i-mingo", "i-navajo": "i-navajo", "i-pwn": "i-pwn", "i-tao": "i-tao", "i-tay": "i-tay",
        "i-tsu": "i-tsu", "sgn-be-fr": "sgn-BE-FR", "sgn-be-nl": "sgn-BE-NL", "sgn-ch-de": "sgn-CH-DE",
    ]
}
