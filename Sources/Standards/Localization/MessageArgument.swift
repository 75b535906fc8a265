// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A value that fills a placeholder of a message, formatted for the language the message is read in.
public enum MessageArgument: Sendable, Hashable {
    /// Words that are shown as they are.
    case text(String)
    /// A whole number, grouped as the language does.
    case integer(Int)
    /// A decimal number as plain digits with a point, such as `1.5`, written with the language's own signs.
    case decimal(String)
    /// The day of a moment, in the zone the text is asked for.
    case date(Date)
    /// A moment, with its zone.
    case dateTime(Date)
    /// A day that has no zone.
    case day(PlainDate)
    /// Words that exist in several languages; the best for the reader is shown.
    case localized([LanguageTag: String])
}

extension MessageArgument: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Words that are shown as they are.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension MessageArgument: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
}
