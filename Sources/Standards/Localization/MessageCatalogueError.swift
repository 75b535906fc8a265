// SPDX-License-Identifier: Apache-2.0

/// Why message files cannot be used; a catalogue is read once at start, so this ends the start.
public struct MessageCatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with a file or a message.
    public enum Reason: String, Error, Sendable, Hashable {
        /// No language at all was given.
        case noLanguages = "no language given"
        /// The file is not a JSON object.
        case notAnObject = "the file is not a JSON object with unique names"
        /// A value is neither text nor an object of plural forms.
        case notText = "the value is neither text nor an object of plural forms"
        /// A plural form has a name that CLDR does not know.
        case unknownForm = "unknown plural form"
        /// The form `other` is missing.
        case missingOther = "the plural form 'other' is missing"
        /// A brace opens or closes nothing.
        case unclosedPlaceholder = "a brace without its partner"
        /// A placeholder's name is not made of letters and digits.
        case badPlaceholder = "a placeholder's name is not letters and digits"
    }

    /// What is wrong.
    public let reason: Reason
    /// The language of the file.
    public let language: LanguageTag?
    /// The message, when one is meant.
    public let key: MessageKey?
    /// What the JSON parser said, when it was the parser.
    public let detail: String?

    /// Says what is wrong with which message.
    public init(_ reason: Reason, language: LanguageTag? = nil, key: MessageKey? = nil, detail: String? = nil) {
        self.reason = reason
        self.language = language
        self.key = key
        self.detail = detail
    }

    /// One line for a log or a console.
    public var description: String {
        var line = "messages"
        if let language { line += " (\(language))" }
        if let key { line += ", \(key)" }
        line += ": \(reason.rawValue)"
        if let detail { line += " (\(detail))" }
        return line
    }
}
