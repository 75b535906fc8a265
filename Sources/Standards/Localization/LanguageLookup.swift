// SPDX-License-Identifier: Apache-2.0

/// The lookup scheme of RFC 4647, 3.4: the one best tag of those on offer.
public enum LanguageLookup {
    /// Finds the available tag that fits the earliest wish best; `nil` when none fits.
    ///
    /// A wish is shortened from its end until a tag on offer equals it. When a wish fits nothing even at its primary
    /// language, a more special tag of the same language is taken (`pt` is answered with `pt-PT`): the RFC leaves the
    /// default to the implementation, and a person who asks for Portuguese prefers it to another language.
    public static func lookup(_ wishes: [LanguageTag], in available: [LanguageTag]) -> LanguageTag? {
        for wish in wishes {
            var parts = wish.subtags
            while !parts.isEmpty {
                let range = parts.joined(separator: "-")
                if let found = available.first(where: { $0.code.caseInsensitiveEquals(range) }) { return found }
                parts.removeLast()
                // A single letter introduces an extension and means nothing without what follows it.
                if let last = parts.last, last.utf8.count == 1 { parts.removeLast() }
            }
            if let related = available.first(where: { $0.language == wish.language }) { return related }
        }
        return nil
    }
}

extension String {
    /// Language tags are ASCII; their comparison needs no Unicode case folding.
    fileprivate func caseInsensitiveEquals(_ other: String) -> Bool {
        utf8.count == other.utf8.count && lowercased() == other.lowercased()
    }
}
