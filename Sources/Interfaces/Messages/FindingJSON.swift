// SPDX-License-Identifier: Apache-2.0

package import JSONTree
package import Localization
package import Vocabulary

/// A finding as programs read it: code, severity, sentence and place.
package enum FindingJSON {
    package static func value(_ finding: Finding, in language: LanguageTag, file: String? = nil) -> JSONValue {
        var object: JSONObject = [
            "code": .string(finding.code.rawValue), "severity": .string(finding.severity.rawValue),
            "reason": .string(BuiltInMessages.catalogue.text(of: finding, in: language)),
        ]
        if let file { object["file"] = .string(file) }
        if let place = place(of: finding) { object["place"] = place }
        return .object(object)
    }

    static func place(of finding: Finding) -> JSONValue? { finding.place.map(place) }

    package static func place(_ place: Place) -> JSONValue {
        switch place {
        case .pointer(let pointer): ["pointer": .string(pointer)]
        case .row(let row, let column):
            ["row": .number(JSONNumber(row)), "column": column.map(JSONValue.string) ?? .null]
        case .line(let line, let column):
            ["line": .number(JSONNumber(line)), "column": .number(JSONNumber(column))]
        }
    }
}
