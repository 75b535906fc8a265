// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary
import Yams

/// The named values of one mapping in a course file.
struct CourseEntries {
    let field: CourseField
    private let values: [String: CourseField]

    /// Takes the entries with known names; any other is noted with what it was probably meant to be. Capitals,
    /// underscores and hyphens in names do not matter.
    init(_ mapping: Node.Mapping, of field: CourseField, known: [String]) {
        let byFolded = Dictionary(known.map { (Self.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
        let prefix = field.name.isEmpty ? "" : field.name + "."
        var values: [String: CourseField] = [:]
        for (key, value) in mapping {
            let written = String((key.scalar?.string ?? "").prefix(100))
            guard let name = byFolded[Self.folded(written)] else {
                field.log.add(.error, at: key.mark, element: prefix + written) { Self.unknown(written, known: known) }
                continue
            }
            guard values[name] == nil else {
                field.log.add("course.key.repeated", at: key.mark, element: prefix + name, ["key": .text(written)])
                continue
            }
            values[name] = CourseField(value, name: prefix + name, log: field.log, languages: field.languages)
        }
        self.field = field
        self.values = values
    }

    /// The value with this name, unless it is absent or empty.
    subscript(name: String) -> CourseField? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The value with this name; its absence is noted.
    func required(_ name: String, _ code: FindingCode = "course.key.missing") -> CourseField? {
        if let value = self[name] { return value }
        let prefix = field.name.isEmpty ? "" : field.name + "."
        field.log.add(code, at: values[name]?.node.mark ?? field.node.mark, element: prefix + name)
        return nil
    }

    private static func unknown(
        _ written: String, known: [String]
    ) -> (code: FindingCode, parameters: [String: MessageArgument]) {
        let suggestion = EditDistance.suggestion(for: written, among: known)
        return (
            suggestion == nil ? "course.key.unknown" : "course.key.unknownSimilar",
            [
                "key": .text(written), "suggestion": .text(suggestion ?? ""),
                "known": .text(known.joined(separator: ", ")),
            ]
        )
    }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
    }
}

extension CourseEntries {
    /// The same entries, their texts read in other languages than assumed at first.
    func reading(_ languages: CourseField.TextLanguages) -> CourseEntries {
        CourseEntries(
            field: CourseField(field.node, name: field.name, log: field.log, languages: languages),
            values: values.mapValues { CourseField($0.node, name: $0.name, log: $0.log, languages: languages) })
    }

    private init(field: CourseField, values: [String: CourseField]) {
        self.field = field
        self.values = values
    }
}
