// SPDX-License-Identifier: Apache-2.0

import JSONTree
package import Providers

/// Writes submissions as the CSV that agencies upload: a row for each, its parts in numbered columns.
package struct SubmissionSheet: Sendable {
    private let writer: SubmissionWriter

    package init(_ writer: SubmissionWriter) { self.writer = writer }

    /// The table in UTF-8 with commas; lines end as RFC 4180 has it.
    package func text(_ reports: [QualityReport]) -> String {
        var rows: [[String: String]] = []
        var headings: [String: [Int]] = [:]
        for report in reports {
            var cells: [String: String] = [:]
            for (name, value) in Self.members(writer.submission(report)) {
                for cell in Self.cells(name, value) {
                    cells[cell.heading] = cell.text
                    headings[cell.heading] = cell.order
                }
            }
            rows.append(cells)
        }
        let columns = headings.sorted { left, right in
            left.value == right.value ? left.key < right.key : left.value.lexicographicallyPrecedes(right.value)
        }.map(\.key)
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private struct Cell {
        let heading: String
        let text: String
        /// Where the column stands: its group, its number, its place in the group, its own number.
        let order: [Int]
    }

    private static let plain = [
        "agency", "contributing_agencies", "report_id", "local_identifier", "activities", "status", "decision",
        "valid_from", "valid_to", "date_format", "report_files", "report_links", "institutions", "platforms",
        "programmes",
        "summary", "other_comment",
    ]

    private static let groups = [
        "activities": "activities", "report_files": "file", "institutions": "institution", "platforms": "platform",
        "programmes": "programme",
    ]

    /// Lists of single texts, by their member, with the name of the column.
    private static let columns = [
        "report_language": "report_language", "countries": "country", "learning_outcomes": "learning_outcome",
    ]

    /// Lists of objects each of whose members has a column of the member's name.
    private static let spread: Set = ["report_links", "identifiers", "alternative_names"]

    private static func cells(_ name: String, _ value: JSONValue) -> [Cell] {
        let position = plain.firstIndex(of: name) ?? plain.count
        if let text = text(value) { return [Cell(heading: name, text: text, order: [position])] }
        guard case .array(let elements) = value else { return [] }
        return elements.enumerated().flatMap { index, element -> [Cell] in
            if let text = text(element) {
                return [Cell(heading: "\(name)[\(index + 1)]", text: text, order: [position, index])]
            }
            if spread.contains(name) { return columns(of: element, index, prefix: "", [position]) }
            guard let group = groups[name] else { return [] }
            return members(element).enumerated().flatMap { place, member in
                nested("\(group)[\(index + 1)]", [position, index, place], member.name, member.value)
            }
        }
    }

    private static func nested(_ prefix: String, _ order: [Int], _ name: String, _ value: JSONValue) -> [Cell] {
        if let text = text(value) { return [Cell(heading: "\(prefix).\(name)", text: text, order: order)] }
        guard case .array(let elements) = value else { return [] }
        return elements.enumerated().flatMap { index, element -> [Cell] in
            if spread.contains(name) { return columns(of: element, index, prefix: prefix + ".", order) }
            guard let column = columns[name], let text = text(element) else { return [] }
            return [Cell(heading: "\(prefix).\(column)[\(index + 1)]", text: text, order: order + [index])]
        }
    }

    private static func columns(of element: JSONValue, _ index: Int, prefix: String, _ order: [Int]) -> [Cell] {
        members(element).enumerated().compactMap { place, member in
            text(member.value).map {
                Cell(heading: "\(prefix)\(member.name)[\(index + 1)]", text: $0, order: order + [index, place])
            }
        }
    }

    private static func members(_ value: JSONValue) -> [(name: String, value: JSONValue)] {
        guard case .object(let object) = value else { return [] }
        return object.members.map { ($0.name, $0.value) }
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let bool): bool ? "true" : "false"
        default: nil
        }
    }

    private static func quoted(_ text: String) -> String {
        guard
            text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) || text.first == " "
                || text.last == " "
        else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
