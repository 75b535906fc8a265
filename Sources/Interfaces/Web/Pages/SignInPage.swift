// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Where somebody says who they are: an e-mail address, to which a link is sent.
package struct SignInPage: Page {
    package enum Problem: Sendable, Hashable {
        case badEmail
        /// The link was used, is too old, or never was.
        case spentLink
    }

    package let setting: PageSetting
    /// The local path to go to afterwards.
    package let destination: String
    package let email: String
    /// Those by which somebody can sign in, by name.
    package let providers: [NamedChoice]
    package let problem: Problem?

    package init(
        setting: PageSetting, destination: String = "", email: String = "", providers: [NamedChoice] = [],
        problem: Problem? = nil
    ) {
        self.setting = setting
        self.destination = destination
        self.email = email
        self.providers = providers
        self.problem = problem
    }

    package var title: String { text(.signInTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.signInTitle) }
        ErrorSummary(problems: problems, text: text)
        organisations
        p(.class("lead")) { text(.signInLead) }
        form(.method("post"), .action("/sign-in")) {
            FormToken(setting)
            input(.type("hidden"), .name("next"), .value(destination))
            InputField(
                id: "email", name: text(.signInEmail), type: "email", help: text(.signInEmailHelp), value: email,
                autocomplete: "email", problem: problem == .badEmail ? text(.signInErrorEmail) : nil)
            button(.class("primary"), .type("submit")) { text(.signInAction) }
        }
        p(.class("soft")) { text(.signInWhy) }
    }

    @MarkupBuilder private var organisations: Fragment {
        if !providers.isEmpty {
            section(.aria("labelledby", "providers")) {
                h2(.id("providers")) { text(.signInProviders) }
                p { text(.signInProvidersText) }
                for provider in providers {
                    ButtonForm(
                        setting: setting, action: "/sign-in/with/\(provider.id)", fields: [("next", destination)],
                        name: text(.signInWith, ["provider": .text(provider.name)]))
                }
            }
            h2 { text(.signInByEmail) }
        }
    }

    private var problems: [(field: String, message: String)] {
        switch problem {
        case .badEmail: [("email", text(.signInErrorEmail))]
        case .spentLink: [("email", text(.signInErrorSpent))]
        case nil: []
        }
    }
}
