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

/// What stands beside a field and belongs to it for those who hear the page.
enum FieldNotes {
    static func described(_ id: String, problem: String?, help: String?) -> Attribute? {
        let ids = [problem == nil ? nil : "\(id)-error", help == nil ? nil : "\(id)-help"].compactMap(\.self)
        return ids.isEmpty ? nil : .aria("describedby", ids.joined(separator: " "))
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
