// SPDX-License-Identifier: Apache-2.0

/// An institution in the Database of External Quality Assurance Results: `DEQARINST` and at least four digits.
enum DEQARIdentifier {
    static func canonical(_ text: String) throws(IdentifierFault) -> String {
        guard let bytes = IdentifierText.compact(text), bytes.starts(with: Array("DEQARINST".utf8)),
            (13...15).contains(bytes.count), bytes.dropFirst(9).allSatisfy(\.isDigit)
        else { throw .malformed }
        return String(decoding: bytes, as: UTF8.self)
    }
}
