// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// An institution's code in the Erasmus programme: the letters of its country, filled with spaces to three, then its
/// place and a number, such as `SF HELSINK01`.
///
/// The letters are those that cars once wore abroad, not ISO 3166.
enum ErasmusCode {
    static func canonical(_ text: String, country: CountryCode?) throws(IdentifierFault) -> CanonicalNotation {
        let upper = text.uppercased()
        guard upper.utf8.allSatisfy({ $0.isCapital || $0.isDigit || $0 == 32 || $0 == 45 }) else { throw .malformed }
        let words = upper.split(separator: " ")
        let parts: (letters: String, place: String)
        switch words.count {
        case 2: parts = (String(words[0]), String(words[1]))
        case 1: parts = try divided(String(words[0]))
        default: throw .malformed
        }
        guard isPlace(parts.place), (1...3).contains(parts.letters.utf8.count) else { throw .malformed }
        guard let code = countries[parts.letters], let stated = CountryCode(code) else {
            throw .unknownCountry(parts.letters)
        }
        if let country, stated != country { throw .otherCountry(stated: parts.letters, given: country) }
        let padding = String(repeating: " ", count: 3 - parts.letters.utf8.count)
        return CanonicalNotation(parts.letters + padding + parts.place, country: stated)
    }

    /// A code without its spaces can be told apart only when one country's letters fit.
    private static func divided(_ word: String) throws(IdentifierFault) -> (letters: String, place: String) {
        let readings = (1...3).compactMap { count -> (letters: String, place: String)? in
            let (letters, place) = (String(word.prefix(count)), String(word.dropFirst(count)))
            return countries[letters] != nil && isPlace(place) ? (letters, place) : nil
        }
        // Three letters leave no room for a space, so that reading needs no guess.
        if let full = readings.first(where: { $0.letters.utf8.count == 3 }) { return full }
        guard readings.count == 1, let only = readings.first else { throw .malformed }
        return only
    }

    /// Letters and hyphens, then two or three digits; nine characters at most.
    private static func isPlace(_ text: String) -> Bool {
        let name = text.utf8.prefix { !$0.isDigit }
        let number = text.utf8.dropFirst(name.count)
        return (2...7).contains(name.count) && (2...3).contains(number.count) && text.utf8.count <= 9
            && name.first?.isCapital == true && number.allSatisfy(\.isDigit)
    }

    private static let countries = [
        "A": "AT", "AL": "AL", "B": "BE", "BA": "BA", "BG": "BG", "CH": "CH", "CY": "CY", "CZ": "CZ", "D": "DE",
        "DK": "DK", "E": "ES", "EE": "EE", "F": "FR", "G": "GR", "HR": "HR", "HU": "HU", "I": "IT", "IRL": "IE",
        "IS": "IS", "LI": "LI", "LT": "LT", "LUX": "LU", "LV": "LV", "ME": "ME", "MK": "MK", "MT": "MT", "N": "NO",
        "NL": "NL", "P": "PT", "PL": "PL", "RO": "RO", "RS": "RS", "S": "SE", "SF": "FI", "SI": "SI", "SK": "SK",
        "TR": "TR", "UA": "UA", "UK": "GB", "XK": "XK",
    ]
}
