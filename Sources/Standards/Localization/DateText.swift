// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
import FoundationInternationalization

/// Days and moments as a person reads them, in any language.
///
/// A moment always shows its zone, as `UTC` or its offset from it: a verdict is read in another country than the one it
/// was made in.
public enum DateText {
    /// The zone that texts are in unless another is asked for.
    public static let utc: TimeZone = .gmt

    /// The day of a moment in a zone, such as "1 March 2026".
    public static func date(_ moment: Date, in language: LanguageTag, zone: TimeZone = utc) -> String {
        moment.formatted(style(language, zone: zone).day().month(.wide).year())
    }

    /// A day without a zone, such as "1 March 2026".
    public static func day(_ day: PlainDate, in language: LanguageTag) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = utc
        // Noon is the same day whatever becomes of the calendar; a valid day always has one.
        let noon = calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12))
        return noon.map { date($0, in: language) } ?? day.description
    }

    /// A moment with its zone, such as "1 March 2026 at 14:02 UTC" or "… 16:02 UTC+02:00".
    public static func dateTime(_ moment: Date, in language: LanguageTag, zone: TimeZone = utc) -> String {
        let style = style(language, zone: zone).day().month(.wide).year()
            .hour(.twoDigits(amPM: .omitted)).minute(.twoDigits)
        return moment.formatted(style) + " " + offset(of: zone, at: moment)
    }

    /// The zone of a moment, as `UTC` or as its offset `UTC+02:00`.
    public static func offset(of zone: TimeZone, at moment: Date) -> String {
        let seconds = zone.secondsFromGMT(for: moment)
        guard seconds != 0 else { return "UTC" }
        let minutes = abs(seconds) / 60
        return "UTC" + (seconds < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
    }

    private static func style(_ language: LanguageTag, zone: TimeZone) -> Date.FormatStyle {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        // English without a region would be American; this is a European product.
        var components = Locale.Components(identifier: language == .en ? "en-IE" : language.code)
        // Greek and a few others count to twelve by habit, and without "p.m." the afternoon would read as the morning.
        components.hourCycle = .zeroToTwentyThree
        return Date.FormatStyle(
            locale: Locale(components: components), calendar: calendar, timeZone: zone,
            capitalizationContext: .middleOfSentence)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
