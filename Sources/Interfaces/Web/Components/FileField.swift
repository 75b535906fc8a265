// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// A file chooser that a file can also be dropped on.
struct FileField: Component {
    let id: String
    let name: String
    let help: String
    let accept: String
    let problem: String?
    let text: Wording

    var body: some Markup {
        div(.class("field")) {
            label(.for(id)) { name }
            if let problem {
                p(.class("field-error"), .id("\(id)-error")) { problem }
            }
            div(.class("drop")) {
                input(
                    .type("file"), .id(id), .name(id), .accept(accept),
                    .aria("describedby", problem == nil ? "\(id)-help" : "\(id)-error \(id)-help"),
                    problem == nil ? nil : .aria("invalid", true))
                p(.class("invite", "help", "no-script-hidden")) { text(.verifyFileDrop) }
                p(.class("chosen"), .role("status"), .data("text", text(.verifyFileChosen, ["name": "{name}"])))
            }
            p(.class("help"), .id("\(id)-help")) { help }
        }
    }
}

/// A text to type or paste, with its name above.
struct TextField: Component {
    let id: String
    let name: String
    var help: String?
    let content: String
    var isWide = false

    var body: some Markup {
        div(.class("field")) {
            label(.for(id)) { name }
            textarea(
                .id(id), .name(id), .attribute("spellcheck", "false"), .autocomplete("off"),
                isWide ? .class("wide") : nil, help == nil ? nil : .aria("describedby", "\(id)-help")
            ) { content }
            if let help {
                p(.class("help"), .id("\(id)-help")) { help }
            }
        }
    }
}

/// A text field that is folded away until somebody wants to paste; unfolded when it holds something.
struct PasteField: Component {
    let invitation: String
    let field: TextField

    var body: some Markup {
        details(.class("field"), .open(!field.content.isEmpty)) {
            summary { invitation }
            field
        }
    }
}

/// The problems of a form at its top, each leading to its field.
struct ErrorSummary: Component {
    let problems: [(field: String, message: String)]
    let text: Wording

    var body: some Markup {
        if !problems.isEmpty {
            div(.class("errors"), .role("alert"), .aria("labelledby", "errors-heading")) {
                h2(.id("errors-heading")) { text(.formErrorsHeading) }
                ul {
                    for problem in problems {
                        li { a(.href("#\(problem.field)")) { problem.message } }
                    }
                }
            }
        }
    }
}
