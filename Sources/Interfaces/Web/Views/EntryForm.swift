// SPDX-License-Identifier: Apache-2.0

import API
import Foundation
package import JSONTree
import Localization
package import Providers
import Vocabulary

/// An entry of the register as a form shows it: every value as a text, in rows, with empty rows for what is to come.
///
/// What was typed becomes the same file that `vidimus provider add` takes, so a form and a file are judged alike.
package struct EntryForm: Sendable, Hashable {
    /// A part of an entry that there can be several of; each row is a set of fields.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case names, identifiers, places, roles

        /// The fields of a row, in the words of the file; a name and a place have a language of their own here.
        package var fields: [String] {
            switch self {
            case .names: ["text", "language", "use", "from", "until"]
            case .identifiers: ["scheme", "notation", "country", "register"]
            case .places: ["country", "region", "address", "language", "seat"]
            case .roles: ["role", "for", "from", "until"]
            }
        }

        /// The fields without which a row is empty: the others have a choice that is always made.
        fileprivate var telling: [String] {
            switch self {
            case .names: ["text"]
            case .identifiers: ["notation"]
            case .places: ["country", "region", "address"]
            case .roles: ["for", "role"]
            }
        }
    }

    package typealias Row = [String: String]

    /// More rows than anybody types; who has more uses a file.
    package static let mostRows = 60
    private static let emptyRows = 2
    private static let largestLogo = 256 << 10

    package var id = ""
    package var kinds: Set<String> = []
    package var rows: [Part: [Row]] = [:]
    package var homepage = ""
    package var email = ""
    package var telephone = ""
    package var from = ""
    package var until = ""
    /// The logo as a `data:` address; empty when there is none.
    package var logo = ""

    /// An empty form.
    package init() {
        for part in Part.allCases { rows[part] = [] }
        addEmptyRows()
    }

    /// The entry as it is.
    package init(_ provider: RegisteredProvider) {
        id = provider.id.text
        kinds = Set(provider.kinds.map(\.rawValue))
        rows[.names] = provider.names.flatMap { name in
            Self.texts(name.text).map { language, text in
                Self.row(
                    ["text": text, "language": language, "use": name.use.rawValue], name.period)
            }
        }
        rows[.identifiers] = provider.identifiers.map { identifier in
            [
                "scheme": identifier.scheme.rawValue, "notation": identifier.notation,
                "country": identifier.country?.alpha2 ?? "", "register": identifier.register ?? "",
            ]
        }
        rows[.places] = provider.places.flatMap { place -> [Row] in
            let row: Row = [
                "country": place.country.alpha2, "region": place.region?.code ?? "", "seat": place.isSeat ? "true" : "",
            ]
            let addresses = place.address.map(Self.texts) ?? []
            return addresses.isEmpty
                ? [row] : addresses.map { row.merging(["address": $1, "language": $0]) { $1 } }
        }
        rows[.roles] = provider.roles.map { role in
            Self.row(["role": role.kind.rawValue, "for": role.principal?.text ?? ""], role.period)
        }
        homepage = provider.homepage ?? ""
        email = provider.email ?? ""
        telephone = provider.telephone ?? ""
        from = provider.period.from?.description ?? ""
        until = provider.period.until?.description ?? ""
        logo = provider.logo.map(Self.address) ?? ""
        addEmptyRows()
    }

    /// What was typed. A picture that was chosen takes the place of the one there was.
    init(_ form: SubmittedForm) {
        func text(_ name: String) -> String { Self.trimmed(form.text(name) ?? "") }
        id = text("id")
        kinds = Set(form.texts("kinds"))
        for part in Part.allCases {
            let count = min(Int(text("\(part.rawValue).count")) ?? 0, Self.mostRows)
            rows[part] = (0..<max(count, 0)).map { index in
                var row: Row = [:]
                for field in part.fields { row[field] = text(Self.fieldID(part, index, field)) }
                return row
            }
        }
        homepage = text("homepage")
        email = text("email")
        telephone = text("telephone")
        from = text("from")
        until = text("until")
        let chosen = form.fileBytes("logo")
        if form.text("logo-remove") != nil {
            logo = ""
        } else if chosen.isEmpty {
            logo = text("logo-kept")
        } else {
            logo = Self.address(MediaFile.Format(detecting: chosen)?.mediaType ?? "application/octet-stream", chosen)
        }
        addEmptyRows()
    }

    /// The id of a field in the page and its name in the form.
    package static func fieldID(_ part: Part, _ index: Int, _ field: String) -> String {
        "\(part.rawValue).\(index).\(field)"
    }

    /// Whether nothing was typed into a row.
    package static func isEmpty(_ row: Row, of part: Part) -> Bool {
        part == .roles ? (row["role"] ?? "").isEmpty : part.telling.allSatisfy { (row[$0] ?? "").isEmpty }
    }

    /// The rows of a part that say something, with their numbers on the page.
    private func filled(_ part: Part) -> [(index: Int, row: Row)] {
        (rows[part] ?? []).enumerated().filter { !Self.isEmpty($0.element, of: part) }
            .map { (index: $0.offset, row: $0.element) }
    }

    /// The file that says the same, and for each element of a list in it the rows of the form that it was made of.
    ///
    /// - Parameter earlier: The entry as it is, from which comes what the form does not show.
    package func document(earlier: RegisteredProvider? = nil) -> EntryDocument {
        var object: JSONObject = [
            "id": .string(id), "kinds": .array(kinds.sorted().map(JSONValue.string)),
        ]
        var sources: [Part: [[Int]]] = [:]
        let names = Self.grouped(filled(.names), by: ["use", "from", "until"], text: "text")
        object["names"] = .array(names.map(\.value))
        sources[.names] = names.map(\.rows)
        let identifiers = filled(.identifiers)
        object["identifiers"] = .array(identifiers.map { .object(Self.object($0.row, Part.identifiers.fields)) })
        sources[.identifiers] = identifiers.map { [$0.index] }
        let places = Self.grouped(filled(.places), by: ["country", "region", "seat"], text: "address")
        object["places"] = .array(places.map { Self.naming($0.value, regions: earlier?.places ?? []) })
        sources[.places] = places.map(\.rows)
        let roles = filled(.roles)
        object["roles"] = .array(roles.map { .object(Self.object($0.row, Part.roles.fields)) })
        sources[.roles] = roles.map { [$0.index] }
        for (name, value) in [
            ("homepage", homepage), ("email", email), ("telephone", telephone), ("from", from), ("until", until),
            ("logo", logo),
        ] where !value.isEmpty { object[name] = .string(value) }
        return EntryDocument(json: .object(object), sources: sources)
    }

    /// Rows that differ in their language only become one element; a second text in a language begins another.
    private static func grouped(
        _ filled: [(index: Int, row: Row)], by keys: [String], text: String
    ) -> [(value: JSONValue, rows: [Int])] {
        var groups: [(key: [String], texts: JSONObject, rows: [Int], row: Row)] = []
        for (index, row) in filled {
            let key = keys.map { row[$0] ?? "" }
            let (words, language) = (row[text] ?? "", row["language"] ?? "")
            let position = groups.firstIndex { $0.key == key && !words.isEmpty && $0.texts[language] == nil }
            if let position {
                groups[position].texts[language] = .string(words)
                groups[position].rows.append(index)
            } else {
                groups.append((key, words.isEmpty ? [:] : [language: .string(words)], [index], row))
            }
        }
        return groups.map { group in
            var object = object(group.row, keys)
            if !group.texts.isEmpty { object[text] = .object(group.texts) }
            return (.object(object), group.rows)
        }
    }

    private static func object(_ row: Row, _ fields: [String]) -> JSONObject {
        var object = JSONObject()
        for field in fields {
            guard let value = row[field], !value.isEmpty else { continue }
            object[field] = field == "seat" ? true : .string(value)
        }
        return object
    }

    /// A place whose region has the name that it had: the form asks for its code only.
    private static func naming(_ place: JSONValue, regions: [ProviderPlace]) -> JSONValue {
        guard case .object(var object) = place, case .string(let code)? = object["region"] else { return place }
        let known = regions.lazy.compactMap(\.region).first { $0.code == code }?.name
        var region: JSONObject = ["code": .string(code)]
        if let known {
            var texts = JSONObject()
            for language in known.languages { texts[language.code] = known[language].map(JSONValue.string) ?? "" }
            region["name"] = .object(texts)
        }
        object["region"] = .object(region)
        return .object(object)
    }

    private mutating func addEmptyRows() {
        for part in Part.allCases {
            let missing = Self.emptyRows - (rows[part] ?? []).reversed().prefix { Self.isEmpty($0, of: part) }.count
            let room = Self.mostRows - (rows[part] ?? []).count
            rows[part, default: []] += Array(repeating: [:], count: max(0, min(missing, room)))
        }
    }

    private static func row(_ row: Row, _ period: ValidityPeriod) -> Row {
        row.merging(["from": period.from?.description ?? "", "until": period.until?.description ?? ""]) { $1 }
    }

    private static func texts(_ text: LocalizedText) -> [(String, String)] {
        text.languages.flatMap { language in text.texts(in: language).map { (language.code, $0) } }
    }

    private static func address(_ logo: MediaFile) -> String { address(logo.format.mediaType, logo.bytes) }

    private static func address(_ type: String, _ bytes: [UInt8]) -> String {
        "data:\(type);base64,\(Data(bytes.prefix(2 * largestLogo)).base64EncodedString())"
    }

    private static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// An entry as a file, made from a form.
package struct EntryDocument: Sendable {
    package let json: JSONValue
    /// For each element of a list, the rows of the form it was made of.
    package let sources: [EntryForm.Part: [[Int]]]

    package var bytes: [UInt8] { json.serialized() }

    /// The field of the form that an element of the file came from, such as `names[2].text.fi`.
    package func field(of element: String) -> String? {
        if let match = element.firstMatch(of: /^(names|identifiers|places|roles)\[([0-9]{1,4})\](?:\.([a-z]+))?/) {
            guard let part = EntryForm.Part(rawValue: String(match.1)), let number = Int(match.2),
                let rows = sources[part], rows.indices.contains(number - 1), let row = rows[number - 1].first
            else { return nil }
            let field = match.3.map(String.init).flatMap { part.fields.contains($0) ? $0 : nil } ?? part.fields[0]
            return EntryForm.fieldID(part, row, field)
        }
        let name = element.prefix { $0 != "." && $0 != "[" }
        if name.hasPrefix("names") { return EntryForm.fieldID(.names, 0, "text") }
        if name.hasPrefix("places") { return EntryForm.fieldID(.places, 0, "country") }
        return ["id", "kinds", "homepage", "email", "telephone", "logo", "from", "until"].first { $0 == name }
    }
}
