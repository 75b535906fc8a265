// SPDX-License-Identifier: Apache-2.0

import HTML

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
