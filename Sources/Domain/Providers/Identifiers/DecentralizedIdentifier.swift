// SPDX-License-Identifier: Apache-2.0

/// A decentralized identifier (DID Core 1.0, section 3.1), without path, query or fragment. Its case is kept: methods
/// may tell capitals from small letters.
enum DecentralizedIdentifier {
    static func canonical(_ text: String) throws(IdentifierFault) -> String {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "did", !parts[1].isEmpty,
            parts[1].utf8.allSatisfy({ $0.isDigit || (97...122).contains($0) }), isMethodSpecific(Array(parts[2].utf8))
        else { throw .malformed }
        return text
    }

    private static func isMethodSpecific(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last, last != UInt8(ascii: ":") else { return false }
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(isHexadecimal) else { return false }
                rest = rest.dropFirst(2)
            } else if !(isHexadecimal(byte) || byte.isCapital || (97...122).contains(byte)
                || "._-:".utf8.contains(byte))
            {
                return false
            }
        }
        return true
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isDigit || (65...70).contains(byte) || (97...102).contains(byte)
    }
}
