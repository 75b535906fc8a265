// SPDX-License-Identifier: Apache-2.0

/// An institution in the Database of External Quality Assurance Results: `DEQARINST` and at least four digits; a
/// provider that is no institution of higher education has `AP` before the digits.
enum DEQARIdentifier {
    static func canonical(_ text: String) throws(IdentifierFault) -> String {
        guard let bytes = IdentifierText.compact(text), bytes.starts(with: Array("DEQARINST".utf8)) else {
            throw .malformed
        }
        let number = bytes.dropFirst(9)
        let digits = number.starts(with: Array("AP".utf8)) ? number.dropFirst(2) : number
        guard (4...6).contains(digits.count), digits.allSatisfy(\.isDigit) else { throw .malformed }
        return String(decoding: bytes, as: UTF8.self)
    }
}
