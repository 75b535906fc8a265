// SPDX-License-Identifier: Apache-2.0

/// The check digits of each state's numbers, as the states publish them and as the directive's forms allow.
///
/// Each function is given a number of one of the state's forms. Where a form has no published formula, or several that
/// cannot be told apart, it answers yes: see ``VATState/Coverage``.
enum VATCheck {
    @Sendable static func austria(_ number: [UInt8]) -> Bool {
        let digits = number.dropFirst().map(\.digitValue)
        let sum = digits.prefix(7).enumerated().reduce(4) { sum, entry in
            let value = entry.offset.isMultiple(of: 2) ? entry.element : entry.element * 2
            return sum + value / 10 + value % 10
        }
        return (10 - sum % 10) % 10 == digits[7]
    }

    @Sendable static func belgium(_ number: [UInt8]) -> Bool {
        97 - value(number.prefix(8)) % 97 == value(number.suffix(2))
    }

    @Sendable static func bulgaria(_ number: [UInt8]) -> Bool {
        guard number.count == 9 else { return true }
        var check = CheckDigits.sum(number, Array(1...8)) % 11
        if check == 10 { check = CheckDigits.sum(number, Array(3...10)) % 11 }
        return check % 10 == number[8].digitValue
    }

    @Sendable static func cyprus(_ number: [UInt8]) -> Bool {
        guard !number.starts(with: Array("12".utf8)) else { return false }
        let atOddPlaces = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        let sum = number.prefix(8).enumerated().reduce(0) { sum, entry in
            let digit = entry.element.digitValue
            return sum + (entry.offset.isMultiple(of: 2) ? atOddPlaces[digit] : digit)
        }
        return Int(number[8]) - 65 == sum % 26
    }

    /// Eight digits are a company's.
    @Sendable static func czechia(_ number: [UInt8]) -> Bool {
        guard number.count == 8 else { return true }
        let check = (11 - CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11
        return number[0] != UInt8(ascii: "9") && (check == 0 ? 1 : check) % 10 == number[7].digitValue
    }

    @Sendable static func germany(_ number: [UInt8]) -> Bool {
        number[0] != UInt8(ascii: "0") && CheckDigits.mod11And10(number)
    }

    @Sendable static func denmark(_ number: [UInt8]) -> Bool {
        number[0] != UInt8(ascii: "0") && CheckDigits.sum(number, [2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
    }

    @Sendable static func estonia(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]).isMultiple(of: 10)
    }

    @Sendable static func greece(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == number[8].digitValue
    }

    /// A person's number ends with a letter of its remainder by 23; a body's number has a digit or a letter for Luhn's.
    @Sendable static func spain(_ number: [UInt8]) -> Bool {
        let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
        var person = number
        switch number[0] {
        case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"): person[0] = number[0] - UInt8(ascii: "X") + 48
        case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"): person[0] = 48
        default: break
        }
        if person[0].isDigit { return letters[value(person.prefix(8)) % 23] == number[8] }
        guard Array("ABCDEFGHJNPQRSUVW".utf8).contains(number[0]) else { return false }
        let check = (0...9).first { CheckDigits.luhn(Array(number[1...7]) + [UInt8(48 + $0)]) } ?? 0
        return number[8] == UInt8(48 + check) || number[8] == Array("JABCDEFGHI".utf8)[check]
    }

    @Sendable static func finland(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [7, 9, 10, 5, 8, 4, 2, 1]).isMultiple(of: 11)
    }

    /// The nine digits are a company's in the national register; two digits before them are their key. Keys with
    /// letters have another formula, which is not looked at. Monaco's numbers begin with noughts and are no Luhn's.
    @Sendable static func france(_ number: [UInt8]) -> Bool {
        let company = number.suffix(9)
        guard company.starts(with: Array("000".utf8)) || CheckDigits.luhn(company) else { return false }
        let key = number.prefix(2)
        guard key.allSatisfy(\.isDigit) else {
            return !key.contains(UInt8(ascii: "I")) && !key.contains(UInt8(ascii: "O"))
        }
        return (12 + 3 * (value(company) % 97)) % 97 == value(key)
    }

    @Sendable static func croatia(_ number: [UInt8]) -> Bool { CheckDigits.mod11And10(number) }

    @Sendable static func hungary(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [9, 7, 3, 1, 9, 7, 3, 1]).isMultiple(of: 10)
    }

    @Sendable static func ireland(_ number: [UInt8]) -> Bool {
        let letters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
        let isOld = !number[1].isDigit
        let digits = isOld ? [48] + number[2...6] + [number[0]] : Array(number.prefix(7))
        let second = number.count == 9 ? letters.firstIndex(of: number[8]) : 0
        guard let second else { return false }
        return letters[(CheckDigits.sum(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23] == number[7]
    }

    @Sendable static func italy(_ number: [UInt8]) -> Bool {
        !number.starts(with: Array("0000000".utf8)) && CheckDigits.luhn(number)
    }

    @Sendable static func lithuania(_ number: [UInt8]) -> Bool {
        guard number[number.count - 2] == UInt8(ascii: "1") else { return false }
        let digits = number.dropLast()
        func weights(_ start: Int) -> [Int] { digits.indices.map { 1 + ($0 + start) % 9 } }
        var check = CheckDigits.sum(digits, weights(0)) % 11
        if check == 10 { check = CheckDigits.sum(digits, weights(2)) % 11 }
        return check % 10 == number[number.count - 1].digitValue
    }

    @Sendable static func luxembourg(_ number: [UInt8]) -> Bool {
        value(number.prefix(6)) % 89 == value(number.suffix(2))
    }

    /// A first digit above 3 is a company's; the others are personal codes.
    @Sendable static func latvia(_ number: [UInt8]) -> Bool {
        number[0].digitValue <= 3 || CheckDigits.sum(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    }

    @Sendable static func malta(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [3, 4, 6, 7, 8, 9, 10, 1]).isMultiple(of: 37)
    }

    /// Companies' numbers follow the eleven test; those of sole traders since 2020 are ISO 7064 with the letters `NL`.
    @Sendable static func netherlands(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]).isMultiple(of: 11)
            || CheckDigits.mod97And10(Array("NL".utf8) + number)
    }

    @Sendable static func poland(_ number: [UInt8]) -> Bool {
        CheckDigits.sum(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == number[9].digitValue
    }

    @Sendable static func portugal(_ number: [UInt8]) -> Bool {
        let check = (11 - CheckDigits.sum(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10
        return number[0] != UInt8(ascii: "0") && check == number[8].digitValue
    }

    @Sendable static func romania(_ number: [UInt8]) -> Bool {
        let padded = Array(repeating: UInt8(ascii: "0"), count: 10 - number.count) + number
        return number[0] != UInt8(ascii: "0")
            && CheckDigits.sum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == padded[9].digitValue
    }

    @Sendable static func sweden(_ number: [UInt8]) -> Bool {
        (1...94).contains(value(number.suffix(2))) && CheckDigits.luhn(number.prefix(10))
    }

    @Sendable static func slovenia(_ number: [UInt8]) -> Bool {
        let check = 11 - CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2]) % 11
        return number[0] != UInt8(ascii: "0") && check != 11 && check % 10 == number[7].digitValue
    }

    /// A third digit of 2, 3, 4, 7, 8 or 9 is a company's; the others are personal numbers.
    @Sendable static func slovakia(_ number: [UInt8]) -> Bool {
        guard Array("234789".utf8).contains(number[2]) else { return true }
        return number[0] != UInt8(ascii: "0") && value(number).isMultiple(of: 11)
    }

    /// The British numbers; departments and health authorities have three digits without a check.
    @Sendable static func northernIreland(_ number: [UInt8]) -> Bool {
        guard number[0].isDigit else {
            let value = value(number.suffix(3))
            return number[0] == UInt8(ascii: "G") ? value < 500 : value >= 500
        }
        let remainder = CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
        // Numbers given since 2009 are 55 or 42 off, and begin with 100 at least.
        return remainder == 0 || ((remainder == 42 || remainder == 55) && value(number.prefix(3)) >= 100)
    }

    private static func value(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
}
