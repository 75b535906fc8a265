// SPDX-License-Identifier: Apache-2.0

/// A well-formed BCP 47 language tag, such as `el` or `sr-Latn-RS`, in the case RFC 5646 recommends.
///
/// Only the form is checked (RFC 5646, 2.1): a tag of the right shape whose language does not exist is accepted, since
/// documents carry such tags and their text must still be read.
public struct LanguageTag: Hashable, Sendable {
    /// The tag as text: language in lower case, script in title case, region in upper case, the rest in lower case.
    public let code: String

    /// Reads a tag in any case; `nil` when the text is not a well-formed tag.
    ///
    /// An underscore, as POSIX locales write it, is not accepted.
    public init?(_ text: String) {
        // The longest tag anyone is known to use is far below this; a limit keeps hostile headers cheap.
        guard text.utf8.count <= 100, let code = Self.canonical(text) else { return nil }
        self.code = code
    }

    private init(known code: String) { self.code = code }

    /// The tag cut at its hyphens, language first.
    public var subtags: [String] { code.split(separator: "-").map(String.init) }

    /// The primary language subtag, such as `el`; `x` or `i` in private and grandfathered tags.
    public var language: String { code.prefix { $0 != "-" }.description }

    /// The script subtag, such as `Latn`, when there is one.
    public var script: String? {
        subtags.dropFirst().prefix { $0.count > 1 }.first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    }

    /// The region subtag, such as `CY` or `419`, when there is one.
    public var region: String? {
        subtags.dropFirst().prefix { $0.count > 1 }.first { part in
            (part.count == 2 && part.allSatisfy(\.isLetter)) || (part.count == 3 && part.allSatisfy(\.isNumber))
        }
    }

    /// The direction in which text of this language is written.
    public var direction: TextDirection {
        if let script { return Self.rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight }
        return Self.rightToLeftLanguages.contains(language) ? .rightToLeft : .leftToRight
    }

    private static let rightToLeftScripts: Set<String> = [
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
    ]
    private static let rightToLeftLanguages: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur",
        "yi",
    ]
}

extension LanguageTag {
    /// Bulgarian.
    public static let bg = LanguageTag(known: "bg")
    /// Czech.
    public static let cs = LanguageTag(known: "cs")
    /// Danish.
    public static let da = LanguageTag(known: "da")
    /// German.
    public static let de = LanguageTag(known: "de")
    /// Greek.
    public static let el = LanguageTag(known: "el")
    /// English.
    public static let en = LanguageTag(known: "en")
    /// Spanish.
    public static let es = LanguageTag(known: "es")
    /// Estonian.
    public static let et = LanguageTag(known: "et")
    /// Finnish.
    public static let fi = LanguageTag(known: "fi")
    /// French.
    public static let fr = LanguageTag(known: "fr")
    /// Irish.
    public static let ga = LanguageTag(known: "ga")
    /// Croatian.
    public static let hr = LanguageTag(known: "hr")
    /// Hungarian.
    public static let hu = LanguageTag(known: "hu")
    /// Italian.
    public static let it = LanguageTag(known: "it")
    /// Lithuanian.
    public static let lt = LanguageTag(known: "lt")
    /// Latvian.
    public static let lv = LanguageTag(known: "lv")
    /// Maltese.
    public static let mt = LanguageTag(known: "mt")
    /// Dutch.
    public static let nl = LanguageTag(known: "nl")
    /// Polish.
    public static let pl = LanguageTag(known: "pl")
    /// Portuguese.
    public static let pt = LanguageTag(known: "pt")
    /// Romanian.
    public static let ro = LanguageTag(known: "ro")
    /// Slovak.
    public static let sk = LanguageTag(known: "sk")
    /// Slovenian.
    public static let sl = LanguageTag(known: "sl")
    /// Swedish.
    public static let sv = LanguageTag(known: "sv")
    /// Text whose language is not known (RFC 5646, 4.1).
    public static let undetermined = LanguageTag(known: "und")

    /// The 24 official languages of the European Union, in the order of their codes.
    public static let officialEU: [LanguageTag] = [
        .bg, .cs, .da, .de, .el, .en, .es, .et, .fi, .fr, .ga, .hr, .hu, .it, .lt, .lv, .mt, .nl, .pl, .pt, .ro, .sk,
        .sl, .sv,
    ]
}

extension LanguageTag: CustomStringConvertible, Comparable {
    /// The tag as text.
    public var description: String { code }

    /// Orders tags by their text.
    public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.code < right.code }
}

extension LanguageTag: Codable {
    /// Reads a tag from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let tag = LanguageTag(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a BCP 47 language tag")
        }
        self = tag
    }

    /// Writes the tag as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// The direction of a script, with the words of HTML's `dir` attribute.
public enum TextDirection: String, Sendable, Hashable {
    /// Latin, Greek, Cyrillic and most other scripts.
    case leftToRight = "ltr"
    /// Arabic, Hebrew and their relatives.
    case rightToLeft = "rtl"
}
