// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Where whoever started the server becomes its first administrator.
package struct FirstAdministratorPage: Page {
    package enum Problem: String, Sendable, Hashable, CaseIterable {
        case badName, badEmail
    }

    package let setting: PageSetting
    package let secret: String
    package let name: String
    package let email: String
    package let problem: Problem?

    package init(
        setting: PageSetting, secret: String, name: String = "", email: String = "", problem: Problem? = nil
    ) {
        self.setting = setting
        self.secret = secret
        self.name = name
        self.email = email
        self.problem = problem
    }

    package var title: String { text(.firstTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.firstTitle) }
        ErrorSummary(problems: problems, text: text)
        p(.class("lead")) { text(.firstLead) }
        form(.method("post"), .action("/sign-in/first/\(secret)")) {
            FormToken(setting)
            InputField(
                id: "name", name: text(.accountName), value: name, autocomplete: "name",
                problem: problem == .badName ? text(.accountErrorName) : nil)
            InputField(
                id: "email", name: text(.signInEmail), type: "email", help: text(.firstEmailHelp), value: email,
                autocomplete: "email", problem: problem == .badEmail ? text(.signInErrorEmail) : nil)
            button(.class("primary"), .type("submit")) { text(.firstAction) }
        }
    }

    private var problems: [(field: String, message: String)] {
        switch problem {
        case .badName: [("name", text(.accountErrorName))]
        case .badEmail: [("email", text(.signInErrorEmail))]
        case nil: []
        }
    }
}
