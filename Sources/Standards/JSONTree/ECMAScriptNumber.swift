// SPDX-License-Identifier: Apache-2.0

/// Number text as ECMAScript's Number::toString writes it, which RFC 8785 section 3.2.2.3 takes over.
enum ECMAScriptNumber {
    /// The shortest text that reads back as the same double; `nil` for infinities and NaN.
    static func text(of value: Double) -> String? {
        guard value.isFinite else { return nil }
        guard value != 0 else { return "0" }
        // Swift's description has the same digits, the fewest that tell the double apart, in another arrangement.
        let (digits, exponent) = parts(of: abs(value).description)
        let sign = value < 0 ? "-" : ""
        let count = digits.count
        return switch exponent {
        case count...21: sign + digits + String(repeating: "0", count: exponent - count)
        case 1...21: sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
        case -5...0: sign + "0." + String(repeating: "0", count: -exponent) + digits
        default: sign + scientific(digits, exponent - 1)
        }
    }

    private static func scientific(_ digits: String, _ exponent: Int) -> String {
        let mantissa = digits.count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
        return "\(mantissa)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    /// The significant digits d₁…dₖ and the n for which the value is 0.d₁…dₖ × 10ⁿ.
    private static func parts(of description: String) -> (digits: String, exponent: Int) {
        let halves = description.split(separator: "e", maxSplits: 1)
        let power = halves.count == 2 ? Int(halves[1]) ?? 0 : 0
        let number = halves[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = String(number[0])
        var digits = whole + (number.count == 2 ? number[1] : "")
        var exponent = whole.count + power
        while digits.hasPrefix("0"), digits.count > 1 {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
        return (digits, exponent)
    }
}
