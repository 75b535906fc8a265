// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Vocabulary

/// Findings as a column holds them: the code with what fills its sentence, so that each reader has it in their language.
enum StoredFinding {
    static func text(_ findings: [Finding]) -> String {
        String(decoding: JSONValue.array(findings.map(value)).serialized(), as: UTF8.self)
    }

    static func findings(_ text: String) throws(StoreError) -> [Finding] {
        try StoredJSON.node(text, "findings").elements.compactMap(finding)
    }

    /// `nil` for no place.
    static func place(_ place: Place?) -> JSONValue? {
        switch place {
        case .pointer(let pointer): ["pointer": .string(pointer)]
        case .row(let row, let column): ["row": number(row), "column": column.map(JSONValue.string) ?? .null]
        case .line(let line, let column): ["line": number(line), "position": number(column)]
        case nil: nil
        }
    }

    static func place(_ node: JSONNode?) -> Place? {
        guard let node else { return nil }
        if let pointer = node["pointer"]?.string { return .pointer(pointer) }
        if let row = node["row"]?.int { return .row(row, column: node["column"]?.string) }
        if let line = node["line"]?.int { return .line(line, column: node["position"]?.int ?? 1) }
        return nil
    }

    private static func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }

    private static func value(_ finding: Finding) -> JSONValue {
        var object: JSONObject = [
            "code": .string(finding.code.rawValue), "severity": .string(finding.severity.rawValue),
        ]
        object["place"] = place(finding.place)
        var parameters = JSONObject()
        for (name, argument) in finding.parameters.sorted(by: { $0.key < $1.key }) {
            parameters[name] = value(argument)
        }
        if !parameters.isEmpty { object["parameters"] = .object(parameters) }
        return .object(object)
    }

    private static func finding(_ node: JSONNode) -> Finding? {
        guard let code = node["code"]?.string,
            let severity = node["severity"]?.string.flatMap(Finding.Severity.init)
        else { return nil }
        var parameters: [String: MessageArgument] = [:]
        if let members = node["parameters"]?.members {
            for (name, argument) in members { parameters[name] = self.argument(argument) }
        }
        return Finding(
            FindingCode(rawValue: code), severity: severity, at: place(node["place"]), parameters: parameters)
    }

    private static func value(_ argument: MessageArgument) -> JSONValue {
        switch argument {
        case .text(let text): ["text": .string(text)]
        case .integer(let integer): ["integer": number(integer)]
        case .decimal(let digits): ["decimal": .string(digits)]
        case .date(let date): ["date": .string(StoredMoment.text(date))]
        case .dateTime(let moment): ["dateTime": .string(StoredMoment.text(moment))]
        case .day(let day): ["day": .string(day.description)]
        case .localized(let words):
            [
                "localized": .object(
                    words.sorted { $0.key.code < $1.key.code }.reduce(into: JSONObject()) {
                        $0[$1.key.code] = .string($1.value)
                    })
            ]
        }
    }

    private static func argument(_ node: JSONNode) -> MessageArgument? {
        if let text = node["text"]?.string { return .text(text) }
        if let integer = node["integer"]?.int { return .integer(integer) }
        if let digits = node["decimal"]?.string { return .decimal(digits) }
        if let date = node["date"]?.string { return (try? StoredMoment.date(date)).map(MessageArgument.date) }
        if let moment = node["dateTime"]?.string {
            return (try? StoredMoment.date(moment)).map(MessageArgument.dateTime)
        }
        if let day = node["day"]?.string { return PlainDate(day).map(MessageArgument.day) }
        guard let words = node["localized"]?.members else { return nil }
        var localized: [LanguageTag: String] = [:]
        for (code, text) in words {
            if let language = LanguageTag(code) { localized[language] = text.string }
        }
        return .localized(localized)
    }
}
