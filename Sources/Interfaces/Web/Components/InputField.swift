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

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            if let problem { p(.class("field-error"), .id("\(id)-error")) { problem } }
            input(
                .type(type), .id(id), .name(id), .value(value), .autocomplete(autocomplete),
                isRequired ? .required() : nil, described, problem == nil ? nil : .aria("invalid", true))
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }

    private var described: Attribute? {
        let ids = [problem == nil ? nil : "\(id)-error", help == nil ? nil : "\(id)-help"].compactMap(\.self)
        return ids.isEmpty ? nil : .aria("describedby", ids.joined(separator: " "))
    }
}

/// One of a few, with its name above.
struct ChoiceField: Component {
    let id: String
    let name: String
    let choices: [(value: String, name: String)]
    var chosen = ""
    var help: String?

    var body: some Markup {
        div(.class("field")) {
            HTML.label(.for(id)) { name }
            select(.id(id), .name(id), help == nil ? nil : .aria("describedby", "\(id)-help")) {
                for choice in choices {
                    option(.value(choice.value), choice.value == chosen ? .selected() : nil) { choice.name }
                }
            }
            if let help { p(.class("help"), .id("\(id)-help")) { help } }
        }
    }
}

/// A form that is one button, with what it is about hidden in it.
struct ButtonForm: Component {
    let setting: PageSetting
    let action: String
    let fields: [(name: String, value: String)]
    let name: String
    /// What the button is about, for those who hear it without its surroundings.
    var about = ""

    var body: some Markup {
        form(.method("post"), .action(action), .class("inline")) {
            FormToken(setting)
            for field in fields { input(.type("hidden"), .name(field.name), .value(field.value)) }
            button(.class("secondary", "small"), .type("submit")) {
                name
                if !about.isEmpty { span(.class("hidden-visually")) { " \(about)" } }
            }
        }
    }
}
