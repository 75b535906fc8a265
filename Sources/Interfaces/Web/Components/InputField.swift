// SPDX-License-Identifier: Apache-2.0

import HTML

/// A line to type into, with its name above, help below and its error between.
struct InputField: Component {
    let id: String
    let name: String
    var type = "text"
    var help: String?
    var value = ""
    var autocomplete = "off"
    var problem: String?
    var isRequired = true
    /// What browsers offer while one types; anything else may be typed too.
    var suggestions: [NamedChoice] = []

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            input(
                .type(type), .id(id), .name(id), .value(value), .autocomplete(autocomplete),
                suggestions.isEmpty ? nil : .attribute("list", "\(id)-known"),
                isRequired ? .required() : nil, described, problem == nil ? nil : .aria("invalid", true))
            if !suggestions.isEmpty {
                Element("datalist", .id("\(id)-known")) {
                    for known in suggestions { option(.value(known.id)) { known.name } }
                }
            }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }

    private var described: Attribute? { FieldNotes.described(id, problem: problem, help: help) }
}
