// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A number for value added tax: the state's letters, then the national number (Directive 2006/112/EC, article 215).
enum VATNumber {
    /// Reads a number with the state's letters before it, or without them when the country is known.
    ///
    /// A text that begins with another state's letters is taken at its word, although a few French numbers could begin
    /// so: such a number is accepted with `FR` before it.
    static func canonical(_ text: String, country: CountryCode?) throws(IdentifierFault) -> CanonicalNotation {
        guard let bytes = IdentifierText.compact(text) else { throw .malformed }
        if let stated = VATState.state(beginning: bytes) {
            if let country, stated.country != country {
                throw .otherCountry(stated: stated.letters, given: country)
            }
            return try notation(of: Array(bytes.dropFirst(2)), stated)
        }
        if bytes.count > 2, bytes[0].isCapital, bytes[1].isCapital, let country,
            VATState.of(country)?.takes(bytes) != true
        {
            throw .otherCountry(stated: String(decoding: bytes.prefix(2), as: UTF8.self), given: country)
        }
        guard let country else {
            guard bytes.count > 2, bytes[0].isCapital, bytes[1].isCapital else { throw .countryMissing }
            throw .unknownCountry(String(decoding: bytes.prefix(2), as: UTF8.self))
        }
        guard let state = VATState.of(country) else { throw .unknownCountry(country.alpha2) }
        return try notation(of: bytes, state)
    }

    private static func notation(of written: [UInt8], _ state: VATState) throws(IdentifierFault) -> CanonicalNotation {
        let number = state.completed(written)
        guard state.takes(number) else { throw .malformed }
        guard state.hasRightCheckDigits(number) else { throw .wrongCheckDigits }
        return CanonicalNotation(state.letters + String(decoding: number, as: UTF8.self), country: state.country)
    }
}
