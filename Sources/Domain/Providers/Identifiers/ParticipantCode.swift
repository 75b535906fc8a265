// SPDX-License-Identifier: Apache-2.0

/// The participant identification code of the Union's funding programmes: nine digits. No check digit is published.
enum ParticipantCode {
    static func canonical(_ text: String) throws(IdentifierFault) -> String {
        guard let bytes = IdentifierText.compact(text), bytes.count == 9, bytes.allSatisfy(\.isDigit),
            bytes.contains(where: { $0 != UInt8(ascii: "0") })
        else { throw .malformed }
        return String(decoding: bytes, as: UTF8.self)
    }
}
