// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// Where the cells of a row stand in a submission: made once from the headings, filled for each row.
struct SubmissionForm {
    private var cell: Int?
    private var members: [(name: String, position: Int?, form: SubmissionForm)] = []

    /// Adds a cell at a path of member names; a name of digits is a position in an array.
    mutating func add(_ cell: Int, at path: ArraySlice<String>) {
        guard let name = path.first else {
            self.cell = cell
            return
        }
        let index =
            members.firstIndex { $0.name == name }
            ?? {
                members.append((name, Int(name), SubmissionForm()))
                return members.endIndex - 1
            }()
        members[index].form.add(cell, at: path.dropFirst())
        // Columns may stand in any order; the parts they fill are counted.
        if members[index].position != nil { members.sort { ($0.position ?? 0) < ($1.position ?? 0) } }
    }

    /// The part with the texts of a row in it, without what is empty: gaps in an array close up. `nil` when all is empty.
    func value(_ text: (_ cell: Int) -> String?) -> JSONValue? {
        if let text = cell.flatMap(text) { return .string(text) }
        guard members.first?.position == nil else {
            let elements = members.compactMap { $0.form.value(text) }
            return elements.isEmpty ? nil : .array(elements)
        }
        var object = JSONObject()
        var isEmpty = true
        for (name, _, form) in members {
            guard let value = form.value(text) else { continue }
            object[name] = value
            isEmpty = false
        }
        return isEmpty ? nil : .object(object)
    }
}
