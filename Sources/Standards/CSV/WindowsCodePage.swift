// SPDX-License-Identifier: Apache-2.0

import Localization

/// A single-byte encoding that spreadsheets still write where UTF-8 was not chosen.
///
/// The upper halves are those of Unicode's mapping tables `VENDORS/MICSFT/WINDOWS/CP125x.TXT`.
enum WindowsCodePage: String, Sendable, CaseIterable {
    case windows1252 = "Windows-1252"
    case windows1250 = "Windows-1250"
    case windows1257 = "Windows-1257"
    case windows1253 = "Windows-1253"
    case windows1251 = "Windows-1251"

    /// The characters of the bytes 128 to 255; a replacement character where the page has none.
    var upperHalf: [Unicode.Scalar] { Self.upperHalves[self] ?? [] }

    /// The page in which a spreadsheet of the language's country writes.
    init(usualFor language: LanguageTag) {
        self =
            switch language.language {
            case "el": .windows1253
            case "bg": .windows1251
            case "cs", "hr", "hu", "pl", "ro", "sk", "sl": .windows1250
            case "et", "lt", "lv": .windows1257
            default: .windows1252
            }
    }

    func decode(_ bytes: [UInt8]) -> String {
        let upper = upperHalf
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(byte < 128 ? Unicode.Scalar(byte) : upper[Int(byte) - 128]) }
        return String(scalars)
    }

    private static let upperHalves: [WindowsCodePage: [Unicode.Scalar]] = [
        .windows1252: Array(
            ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
                + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
                + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
                + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ").unicodeScalars),
        .windows1250: Array(
            ("€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
                + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
                + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
                + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙").unicodeScalars),
        .windows1251: Array(
            ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ"
                + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
                + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                + "абвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars),
        .windows1253: Array(
            ("€\u{FFFD}‚ƒ„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—\u{FFFD}™\u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
                + "\u{A0}΅Ά£¤¥¦§¨©\u{FFFD}«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ"
                + "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫάέήί"
                + "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{FFFD}").unicodeScalars),
        .windows1257: Array(
            ("€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}¨ˇ¸\u{FFFD}‘’“”•–—\u{FFFD}™\u{FFFD}›\u{FFFD}¯˛\u{FFFD}"
                + "\u{A0}\u{FFFD}¢£¤\u{FFFD}¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ"
                + "ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"
                + "ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙").unicodeScalars),
    ]
}
