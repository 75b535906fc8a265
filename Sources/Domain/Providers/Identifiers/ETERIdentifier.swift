// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// An institution in the European Tertiary Education Register: two letters of its country and four digits.
enum ETERIdentifier {
    static func canonical(_ text: String, country: CountryCode?) throws(IdentifierFault) -> CanonicalNotation {
        guard let bytes = IdentifierText.compact(text), bytes.count == 6, bytes.prefix(2).allSatisfy(\.isCapital),
            bytes.dropFirst(2).allSatisfy(\.isDigit)
        else { throw .malformed }
        let letters = String(decoding: bytes.prefix(2), as: UTF8.self)
        guard let stated = CountryCode(letters) else { throw .unknownCountry(letters) }
        if let country, stated != country { throw .otherCountry(stated: letters, given: country) }
        // The register keeps UK and has GR; it never has GB, and EL is another way to write GR.
        let written = stated.alpha2 == "GB" ? "UK" : stated.alpha2
        return CanonicalNotation(written + String(decoding: bytes.dropFirst(2), as: UTF8.self), country: stated)
    }
}
