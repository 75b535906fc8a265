// SPDX-License-Identifier: Apache-2.0

import HTML

/// A text of some sentences, with its name above and its error between.
struct ProseField: Component {
    let id: String
    let name: String
    var help: String?
    var content = ""
    var problem: String?

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            textarea(
                .class("prose"), .id(id), .name(id), .rows(4), described,
                problem == nil ? nil : .aria("invalid", true)
            ) { content }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }

    private var described: Attribute? { FieldNotes.described(id, problem: problem, help: help) }
}
