// SPDX-License-Identifier: Apache-2.0

import HTML

/// A text of some lines to write, with its name above, its error between and help below.
struct ProseField: Component {
    let id: String
    let name: String
    var help: String?
    var value = ""
    var problem: String?
    var isRequired = false
    /// How many lines are usual.
    var lines = 4

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            textarea(
                .class("prose"), .id(id), .name(id), .rows(lines), isRequired ? .required() : nil,
                FieldNotes.described(id, problem: problem, help: help),
                problem == nil ? nil : .aria("invalid", true)
            ) { value }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }
}
