// SPDX-License-Identifier: Apache-2.0

import HTML

/// A few lines to type, with their name above.
struct LinesField: Component {
    let id: String
    let name: String
    var help: String?
    var value = ""
    var problem: String?
    var isRequired = false
    /// Whether one or two lines are usual.
    var isShort = false

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            textarea(
                .class("prose"), .id(id), .name(id), .rows(isShort ? 2 : 4), isRequired ? .required() : nil,
                FieldNotes.described(id, problem: problem, help: help),
                problem == nil ? nil : .aria("invalid", true)
            ) { value }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }
}
