// SPDX-License-Identifier: Apache-2.0

/// An entry of the Research Organization Registry: a nought, six characters of Crockford's base 32 and two check digits
/// (ISO/IEC 7064, MOD 97-10, over the number that the first seven write).
package enum RORIdentifier {
    /// The address before the name, which is part of it in print.
    package static let base = "https://ror.org/"

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func canonical(_ text: String) throws(IdentifierFault) -> String {
        var name = text.lowercased()
        for prefix in ["https://", "http://", "www.", "ror.org/"] where name.hasPrefix(prefix) {
            name.removeFirst(prefix.count)
        }
        let bytes = Array(name.utf8)
        guard bytes.count == 9, bytes[0] == UInt8(ascii: "0"), bytes.suffix(2).allSatisfy(\.isDigit) else {
            throw .malformed
        }
        var number = 0
        for byte in bytes.prefix(7) {
            guard let value = alphabet.firstIndex(of: byte) else { throw .malformed }
            number = number * 32 + value
        }
        let written = bytes[7].digitValue * 10 + bytes[8].digitValue
        guard 98 - number * 100 % 97 == written else { throw .wrongCheckDigits }
        return name
    }
}
