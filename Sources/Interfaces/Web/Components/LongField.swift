// SPDX-License-Identifier: Apache-2.0

import HTML

/// Words to write, with their name above, help below and their error between.
struct LongField: Component {
    let id: String
    let name: String
    var help: String?
    var value = ""
    var problem: String?
    var isRequired = true

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            textarea(
                .id(id), .name(id), .class("prose"), .rows(5), isRequired ? .required() : nil, described,
                problem == nil ? nil : .aria("invalid", true)
            ) { value }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }

    private var described: Attribute? { FieldNotes.described(id, problem: problem, help: help) }
}
