// SPDX-License-Identifier: Apache-2.0

import HTML

/// One of a few, with its name above.
struct ChoiceField: Component {
    let id: String
    let name: String
    let choices: [(value: String, name: String)]
    var chosen = ""
    var help: String?
    var problem: String?

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            select(.id(id), .name(id), described, problem == nil ? nil : .aria("invalid", true)) {
                for choice in choices {
                    option(.value(choice.value), choice.value == chosen ? .selected() : nil) { choice.name }
                }
            }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }

    private var described: Attribute? { FieldNotes.described(id, problem: problem, help: help) }
}
