// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import FoundationInternationalization

/// Numbers as a person reads them, in any language.
public enum NumberText {
    /// A whole number with the language's grouping, such as `1,234` or `1.234`.
    public static func integer(_ number: Int, in language: LanguageTag) -> String {
        // Short numbers are digits in every language offered; formatting them would cost a hundred times as much.
        if (-999...999).contains(number), usesLatinDigits(language) { return String(number) }
        return number.formatted(IntegerFormatStyle<Int>(locale: Locale(identifier: language.code)))
    }

    /// A decimal number given as plain digits with a point; every digit is kept: `2.50` in Greek is `2,50`.
    ///
    /// Text that is not such a number is answered as it is.
    public static func decimal(_ text: String, in language: LanguageTag) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fractionLength = parts.count == 2 ? parts[1].count : 0
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), fractionLength <= 20, text.utf8.count <= 38,
            text.utf8.enumerated().allSatisfy({ isPlain($0.element, at: $0.offset) }),
            let number = Decimal(string: text)
        else { return text }
        let style = Decimal.FormatStyle(locale: Locale(identifier: language.code))
            .precision(.fractionLength(fractionLength))
        return number.formatted(style)
    }

    private static func isPlain(_ byte: UInt8, at offset: Int) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || (byte == UInt8(ascii: "-") && offset == 0)
    }

    private static func usesLatinDigits(_ language: LanguageTag) -> Bool {
        LanguageTag.officialEU.contains { $0.code == language.language }
    }
}
