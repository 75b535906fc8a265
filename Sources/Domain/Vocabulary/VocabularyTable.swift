// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization

/// One list as its file under `Resources` holds it: lines of code, key, published English label and further columns.
///
/// Concepts are made when asked for: the large lists have hundreds of rows of which a credential names three.
struct VocabularyTable: Sendable {
    struct Row: Sendable {
        let code: String
        let key: String
        let published: String
        let further: [String]
    }

    let list: EUVocabulary.List
    let rows: [Row]
    /// Whether the list has no other concepts than these; stated in the file's head.
    let isComplete: Bool
    /// Codes that exist but whose meaning nobody has published: never offered, never written.
    let unconfirmed: Set<String>
    /// Our own words by key, or by code in lists without keys; every concept of a small list has them, and some of the
    /// large ones.
    let ownWords: [String: LocalizedText]

    private let byCode: [String: Int]
    private let byKey: [String: Int]

    init(
        list: EUVocabulary.List, text: TabularText, ownWords: [String: LocalizedText]
    ) throws(EUVocabularyError) {
        var rows: [Row] = []
        var unconfirmed: Set<String> = []
        var byCode: [String: Int] = [:]
        var byKey: [String: Int] = [:]
        for (line, cells) in text.rows {
            guard cells.count >= 3, let code = cells.first, !code.isEmpty else {
                throw .malformed(file: text.file, line: line)
            }
            guard cells[1] != "?" else {
                unconfirmed.insert(code)
                continue
            }
            guard byCode.updateValue(rows.count, forKey: code) == nil else {
                throw .malformed(file: text.file, line: line)
            }
            if !cells[1].isEmpty, byKey.updateValue(rows.count, forKey: cells[1].lowercased()) != nil {
                throw .malformed(file: text.file, line: line)
            }
            rows.append(Row(code: code, key: cells[1], published: cells[2], further: Array(cells[3...])))
        }
        self.list = list
        self.rows = rows
        isComplete = text.head["complete"] == "yes"
        self.unconfirmed = unconfirmed
        self.ownWords = ownWords
        self.byCode = byCode
        self.byKey = byKey
    }

    func contains(code: String) -> Bool { byCode[code] != nil }
    func concept(code: String) -> Concept? { byCode[code].map { concept(rows[$0]) } }
    func concept(key: String) -> Concept? { byKey[key.lowercased()].map { concept(rows[$0]) } }
    func key(code: String) -> String? { row(code: code).flatMap { $0.key.isEmpty ? nil : $0.key } }
    func row(code: String) -> Row? { byCode[code].map { rows[$0] } }

    var keys: [String] { rows.map(\.key).filter { !$0.isEmpty } }
    var concepts: [Concept] { rows.map(concept) }

    func words(for row: Row) -> LocalizedText { ownWords[row.key.isEmpty ? row.code : row.key] ?? LocalizedText() }

    /// The published English label stands before our English words; our other languages stand beside it.
    private func concept(_ row: Row) -> Concept {
        var label = words(for: row)
        if !row.published.isEmpty { label[.en] = row.published }
        if label.isEmpty, let name = platformName(row, in: .en) { label[.en] = name }
        return Concept(id: list.conceptBase + row.code, scheme: list.scheme, label: label)
    }

    /// The name of a language, country or currency from the platform's data; `nil` for other lists.
    func platformName(_ row: Row, in language: LanguageTag) -> String? {
        switch list {
        case .language: LanguageTag(row.key).flatMap { LanguageName.of($0, in: language) }
        case .country: row.key.isEmpty ? nil : LanguageName.ofRegion(row.key, in: language)
        case .currency: LanguageName.ofCurrency(row.code, in: language)
        default: nil
        }
    }
}
