// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A legal person's identifier as certificates carry it (ETSI EN 319 412-1, section 5.1.4): three letters for the kind
/// of register, two for the country, a hyphen and the number; or a national scheme, two letters and a colon instead.
enum EIDASIdentifier {
    /// The registers that the standard names.
    private enum Register: String {
        case vat = "VAT"
        case nationalTrade = "NTR"
        case paymentServices = "PSD"
        case legalEntity = "LEI"
    }

    /// The letters that stand for no country: the standard gives them to legal entity identifiers.
    private static let global = "XG"

    static func canonical(_ text: String, country: CountryCode?) throws(IdentifierFault) -> CanonicalNotation {
        let bytes = Array(text.utf8)
        guard bytes.count > 6, bytes.allSatisfy({ $0 > 32 && $0 < 127 }) else { throw .malformed }
        let head = String(decoding: bytes.prefix(5), as: UTF8.self).uppercased()
        guard bytes[5] == UInt8(ascii: "-") else { throw .malformed }
        let kind = String(head.prefix(3))
        let letters = String(head.suffix(2))
        let number = String(decoding: bytes.dropFirst(6), as: UTF8.self)
        if kind == Register.legalEntity.rawValue {
            return CanonicalNotation("LEI\(global)-\(try legalEntity(number, letters))", country: nil)
        }
        guard let stated = CountryCode(letters == "XI" ? "GB" : letters) else { throw .unknownCountry(letters) }
        if let country, stated != country { throw .otherCountry(stated: letters, given: country) }
        let known = Register(rawValue: kind)
        guard known != nil || isNational(kind) else { throw .malformed }
        if known == .vat, let state = VATState.state(beginning: letters.utf8) {
            // The letters may stand twice: VATFI-FI12345671.
            let isRepeated = number.uppercased().hasPrefix(letters)
            let vat = try VATNumber.canonical((isRepeated ? "" : letters) + number, country: stated)
            return CanonicalNotation("VAT\(state.letters)-\(vat.notation.dropFirst(2))", country: stated)
        }
        if known == .paymentServices, !isPaymentService(number) { throw .malformed }
        return CanonicalNotation("\(kind)\(stated.alpha2)-\(number.uppercased())", country: stated)
    }

    /// The same number as the tax office writes it, for an identifier of that kind.
    static func vatNumber(of notation: String) -> String? {
        guard notation.hasPrefix(Register.vat.rawValue), notation.utf8.count > 6 else { return nil }
        return String(notation.dropFirst(3).prefix(2) + notation.dropFirst(6))
    }

    /// ISO 17442: 18 letters and digits, two check digits.
    private static func legalEntity(_ number: String, _ letters: String) throws(IdentifierFault) -> String {
        guard letters == global else { throw .unknownCountry(letters) }
        guard let characters = IdentifierText.compact(number), characters.count == 20,
            characters.allSatisfy({ $0.isDigit || $0.isCapital }), characters.suffix(2).allSatisfy(\.isDigit)
        else { throw .malformed }
        guard CheckDigits.mod97And10(characters) else { throw .wrongCheckDigits }
        return String(decoding: characters, as: UTF8.self)
    }

    /// Two letters and a colon.
    private static func isNational(_ kind: String) -> Bool {
        kind.hasSuffix(":") && kind.utf8.dropLast().allSatisfy(\.isCapital)
    }

    /// The supervisor's two to eight letters, a hyphen and its number (ETSI TS 119 495, section 5.2.1).
    private static func isPaymentService(_ number: String) -> Bool {
        let parts = number.uppercased().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && (2...8).contains(parts[0].utf8.count) && parts[0].utf8.allSatisfy(\.isCapital)
            && !parts[1].isEmpty
    }
}
