// SPDX-License-Identifier: Apache-2.0

/// Which plural form a whole number takes, for the 24 official languages of the European Union.
///
/// Source: Unicode CLDR, supplemental data "plurals" of type cardinal, with v = 0 and e = 0, that is for whole numbers
/// written out. Other languages are answered with the rule of English.
public enum PluralRules {
    /// The form that the number takes in the language.
    ///
    /// Negative numbers take the form of their absolute value.
    public static func category(of number: Int, in language: LanguageTag) -> PluralCategory {
        let n = number.magnitude
        let tens = n % 100
        let units = n % 10
        return switch language.language {
        case "da", "de", "el", "en", "et", "fi", "hu", "nl", "sv", "bg": n == 1 ? .one : .other
        case "fr": n <= 1 ? .one : isMillions(n) ? .many : .other
        case "pt":
            // European Portuguese keeps zero in the plural; the tag without a region means Brazilian in CLDR, but here
            // it names an official language of the Union.
            (language.region == "BR" ? n <= 1 : n == 1) ? .one : isMillions(n) ? .many : .other
        case "es", "it": n == 1 ? .one : isMillions(n) ? .many : .other
        case "cs", "sk": n == 1 ? .one : (2...4).contains(n) ? .few : .other
        case "hr": units == 1 && tens != 11 ? .one : isFew(units: units, tens: tens) ? .few : .other
        case "pl": n == 1 ? .one : isFew(units: units, tens: tens) ? .few : .many
        case "lt":
            units == 1 && !(11...19).contains(tens)
                ? .one : (2...9).contains(units) && !(11...19).contains(tens) ? .few : .other
        case "lv":
            units == 0 || (11...19).contains(tens) ? .zero : units == 1 && tens != 11 ? .one : .other
        case "ro": n == 1 ? .one : n == 0 || (1...19).contains(tens) ? .few : .other
        case "sl": tens == 1 ? .one : tens == 2 ? .two : tens == 3 || tens == 4 ? .few : .other
        case "mt":
            n == 1
                ? .one
                : n == 2 ? .two : n == 0 || (3...10).contains(tens) ? .few : (11...19).contains(tens) ? .many : .other
        case "ga": n == 1 ? .one : n == 2 ? .two : (3...6).contains(n) ? .few : (7...10).contains(n) ? .many : .other
        default: n == 1 ? .one : .other
        }
    }

    /// The forms a translator writes for the language; `other` is always among them.
    public static func categories(in language: LanguageTag) -> Set<PluralCategory> {
        switch language.language {
        case "es", "fr", "it", "pt": [.one, .many, .other]
        case "cs", "sk", "hr", "lt", "ro": [.one, .few, .other]
        case "pl": [.one, .few, .many, .other]
        case "lv": [.zero, .one, .other]
        case "sl": [.one, .two, .few, .other]
        case "ga", "mt": [.one, .two, .few, .many, .other]
        default: [.one, .other]
        }
    }

    /// Romance languages say "a million *of* …": whole millions have their own form.
    private static func isMillions(_ number: UInt) -> Bool { number != 0 && number.isMultiple(of: 1_000_000) }

    /// The Slavic paucal: 2 to 4, also at the end of a larger number, but not 12 to 14.
    private static func isFew(units: UInt, tens: UInt) -> Bool {
        (2...4).contains(units) && !(12...14).contains(tens)
    }
}
