// SPDX-License-Identifier: Apache-2.0

/// The check digits that several registers share. All take ASCII digits and capital letters.
enum CheckDigits {
    /// The sum of digits times weights, one weight for each digit.
    static func sum(_ digits: some Sequence<UInt8>, _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0.digitValue * $1.1 }
    }

    /// Luhn's formula (ISO/IEC 7812-1, annex B), the check digit last.
    static func luhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
            let value = entry.element.digitValue * (entry.offset.isMultiple(of: 2) ? 1 : 2)
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10)
    }

    /// ISO/IEC 7064, MOD 11,10, the check digit last.
    static func mod11And10(_ digits: some Collection<UInt8>) -> Bool {
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit.digitValue + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return digits.suffix(1).allSatisfy { ($0.digitValue + product) % 10 == 1 }
    }

    /// ISO/IEC 7064, MOD 97-10, letters counted as A = 10 to Z = 35.
    static func mod97And10(_ characters: some Sequence<UInt8>) -> Bool {
        var remainder = 0
        for character in characters {
            let value = character.isDigit ? character.digitValue : Int(character) - 55
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }
}
