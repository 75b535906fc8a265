// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
import JSONTree

/// The sentences of a program in every language offered.
///
/// A message file is a JSON object of names and texts. A text may have placeholders in braces, `Sealed by {name}`. An
/// object of plural forms, `{"one": "{count} row", "other": "{count} rows"}`, is chosen from by the integer argument
/// `count`.
public struct MessageCatalogue: Sendable {
    /// The languages offered, in the order given; the first is the one to fall back on.
    public let languages: [LanguageTag]

    private let templates: [LanguageTag: [MessageKey: MessageTemplate]]

    /// Makes a catalogue without words: every message is answered with its name.
    public init() {
        languages = []
        templates = [:]
    }

    /// Reads the message files, one per language; the first language is the one to fall back on.
    ///
    /// Every text is parsed here, so that a malformed one is found at start and not by a reader.
    public init(files: [(language: LanguageTag, json: [UInt8])]) throws(MessageCatalogueError) {
        guard !files.isEmpty else { throw MessageCatalogueError(.noLanguages) }
        var templates: [LanguageTag: [MessageKey: MessageTemplate]] = [:]
        for file in files { templates[file.language] = try Self.templates(in: file.json, language: file.language) }
        self.templates = templates
        languages = files.map(\.language)
    }

    /// The text of a message in a language, with its placeholders filled.
    ///
    /// A language that is not offered is answered with the nearest that is (RFC 4647). A message that is missing in
    /// every language is answered with its name, and a placeholder without an argument stays visible: a hole must show.
    public func text(
        _ key: MessageKey, _ arguments: [String: MessageArgument] = [:], in language: LanguageTag,
        zone: TimeZone = DateText.utc
    ) -> String {
        guard let (template, language) = template(of: key, in: language) else { return key.rawValue }
        var category = PluralCategory.other
        if template.forms.count > 1, case .integer(let count)? = arguments[MessageTemplate.countName] {
            category = PluralRules.category(of: count, in: language)
        }
        var text = ""
        for piece in template.pieces(for: category) {
            switch piece {
            case .words(let words): text += words
            case .placeholder(let name):
                text += arguments[name].map { self.text(of: $0, in: language, zone: zone) } ?? "{\(name)}"
            }
        }
        return text
    }

    /// Whether a language has a message of its own under this name, without falling back.
    public func contains(_ key: MessageKey, in language: LanguageTag) -> Bool { templates[language]?[key] != nil }

    /// The names of all messages of a language, in no order.
    public func keys(in language: LanguageTag) -> Set<MessageKey> {
        Set((templates[language] ?? [:]).keys)
    }

    /// The placeholders of a message in a language, over all its plural forms; `nil` when the message is missing.
    public func placeholders(of key: MessageKey, in language: LanguageTag) -> Set<String>? {
        templates[language]?[key]?.placeholders
    }

    /// The plural forms a message has in a language; `nil` when the message is missing.
    public func pluralForms(of key: MessageKey, in language: LanguageTag) -> Set<PluralCategory>? {
        (templates[language]?[key]).map { Set($0.forms.keys) }
    }

    private func template(of key: MessageKey, in language: LanguageTag) -> (MessageTemplate, LanguageTag)? {
        if let template = templates[language]?[key] { return (template, language) }
        let nearest = LanguageLookup.lookup([language], in: languages)
        for candidate in [nearest, languages.first].compactMap(\.self) {
            if let template = templates[candidate]?[key] { return (template, candidate) }
        }
        return nil
    }

    private func text(of argument: MessageArgument, in language: LanguageTag, zone: TimeZone) -> String {
        switch argument {
        case .text(let words): words
        case .integer(let number): NumberText.integer(number, in: language)
        case .decimal(let digits): NumberText.decimal(digits, in: language)
        case .date(let moment): DateText.date(moment, in: language, zone: zone)
        case .dateTime(let moment): DateText.dateTime(moment, in: language, zone: zone)
        case .day(let day): DateText.day(day, in: language)
        case .localized(let texts): localized(texts, in: language)
        }
    }

    /// The reader's language, then the catalogue's first, then the first by code, so that the answer never varies.
    private func localized(_ texts: [LanguageTag: String], in language: LanguageTag) -> String {
        let wishes = [language] + languages.prefix(1)
        let found = LanguageLookup.lookup(wishes, in: texts.keys.sorted()) ?? texts.keys.min()
        return found.flatMap { texts[$0] } ?? ""
    }
}

extension MessageCatalogue {
    private static func templates(
        in json: [UInt8], language: LanguageTag
    ) throws(MessageCatalogueError) -> [MessageKey: MessageTemplate] {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: json)
        } catch {
            throw MessageCatalogueError(.notAnObject, language: language, detail: "\(error.reason), line \(error.line)")
        }
        guard document.root.kind == .object else { throw MessageCatalogueError(.notAnObject, language: language) }
        var templates: [MessageKey: MessageTemplate] = [:]
        for member in document.root.members {
            let key = MessageKey(rawValue: member.name)
            do {
                templates[key] = try template(of: member.value)
            } catch {
                throw MessageCatalogueError(error, language: language, key: key)
            }
        }
        return templates
    }

    private static func template(
        of value: JSONNode
    ) throws(MessageCatalogueError.Reason) -> MessageTemplate {
        if let text = value.string { return try MessageTemplate(text) }
        guard value.kind == .object else { throw .notText }
        var forms: [PluralCategory: String] = [:]
        for member in value.members {
            guard let category = PluralCategory(rawValue: member.name) else { throw .unknownForm }
            guard let text = member.value.string else { throw .notText }
            forms[category] = text
        }
        return try MessageTemplate(forms: forms)
    }
}
