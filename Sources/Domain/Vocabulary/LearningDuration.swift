// SPDX-License-Identifier: Apache-2.0

/// A workload or period as credentials write it: an `xsd:duration` that is not negative, such as `P2DT12H`.
///
/// Europass normalises 60 hours to `P2DT12H`, so a day always means 24 hours of learning time, never a day of study.
package struct LearningDuration: Sendable, Hashable, CustomStringConvertible {
    /// The text as it was written.
    package let text: String

    /// The hours, when the duration is made of days, hours, minutes and seconds only.
    ///
    /// Months and years have no number of hours, so a duration with one of them (above zero) has none.
    package let hours: Double?

    /// Reads the lexical form of XML Schema 1.1, 3.3.6; `nil` for anything else, for negative durations, and for
    /// numbers of more than nine digits.
    package init?(_ text: String) {
        guard let fields = Self.fields(of: text) else { return nil }
        self.text = text
        if fields["Y", default: 0] > 0 || fields["M", default: 0] > 0 {
            hours = nil
        } else {
            let seconds = fields["m", default: 0] * 60 + fields["S", default: 0]
            hours = fields["D", default: 0] * 24 + fields["H", default: 0] + seconds / 3_600
        }
    }

    /// Hours, written as `PT60H`; parts of an hour as minutes, rounded to the minute.
    ///
    /// `nil` unless above zero and below ten million hours.
    package init?(hours: Double) {
        guard hours.isFinite, hours > 0, hours < 10_000_000 else { return nil }
        let minutes = Int((hours * 60).rounded())
        guard minutes > 0 else { return nil }
        let wholeHours = minutes / 60
        text = "PT" + (wholeHours > 0 ? "\(wholeHours)H" : "") + (minutes % 60 > 0 ? "\(minutes % 60)M" : "")
        self.hours = Double(minutes) / 60
    }

    package var description: String { text }

    /// The number of each field by its letter; minutes as `m`, since `M` before the `T` is months.
    private static func fields(of text: String) -> [Character: Double]? {
        guard text.utf8.count <= 80 else { return nil }
        var rest = Substring(text)
        guard rest.popFirst() == "P" else { return nil }

        var fields: [Character: Double] = [:]
        var letters: Substring = "YMD"
        var inTime = false
        while let first = rest.first {
            if first == "T" {
                guard !inTime else { return nil }
                inTime = true
                letters = "HmS"
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
                continue
            }
            guard let number = number(from: &rest), let written = rest.popFirst() else { return nil }
            let letter: Character = inTime && written == "M" ? "m" : written == "m" ? "?" : written
            // Each field at most once and in this order: what stands before the found letter is used up.
            guard let position = letters.firstIndex(of: letter) else { return nil }
            guard letter == "S" || !number.hasFraction else { return nil }
            letters = letters[letters.index(after: position)...]
            fields[letter] = number.value
        }
        return fields.isEmpty ? nil : fields
    }

    private static func number(from rest: inout Substring) -> (value: Double, hasFraction: Bool)? {
        func digits() -> Substring {
            let digits = rest.prefix { ("0"..."9").contains($0) && $0.isASCII }
            rest = rest.dropFirst(digits.count)
            return digits
        }
        let whole = digits()
        guard (1...9).contains(whole.count) else { return nil }
        guard rest.first == "." else { return Double(whole).map { ($0, false) } }
        rest.removeFirst()
        let fraction = digits()
        guard (1...9).contains(fraction.count) else { return nil }
        return Double(whole + "." + fraction).map { ($0, true) }
    }
}
