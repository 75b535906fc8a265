// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What belongs to one person: name, roles, sessions and tokens.
package struct AccountPage: Page {
    package enum Problem: String, Sendable, Hashable, CaseIterable {
        case badName, badTokenName, noScope, tooManyTokens
    }

    package let setting: PageSetting
    package let account: AccountView
    package let problem: Problem?

    package init(setting: PageSetting, account: AccountView, problem: Problem? = nil) {
        self.setting = setting
        self.account = account
        self.problem = problem
    }

    package var title: String { text(.accountTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.accountTitle) }
        ErrorSummary(problems: problems, text: text)
        newToken
        desks
        section(.aria("labelledby", "me")) { me }
        identities
        section(.aria("labelledby", "sessions")) { sessions }
        section(.aria("labelledby", "tokens")) { tokens }
    }

    @MarkupBuilder private var newToken: Fragment {
        if let token = account.newToken {
            section(.class("panel"), .aria("labelledby", "new-token")) {
                h2(.id("new-token")) { text(.tokenNewHeading) }
                p { text(.tokenNewText) }
                p(.class("code")) { token }
            }
        }
    }

    @MarkupBuilder private var desks: Fragment {
        if account.managesPeople || account.searchesAudit {
            nav(.aria("label", text(.accountDesks))) {
                ul(.class("desks"), .role("list")) {
                    if account.managesPeople { li { a(.href("/people")) { text(.peopleTitle) } } }
                    if account.searchesAudit { li { a(.href("/audit")) { text(.auditTitle) } } }
                }
            }
        }
    }

    @MarkupBuilder private var me: Fragment {
        h2(.id("me")) { text(.accountMe) }
        FactList(facts: account.facts, language: text.language)
        form(.method("post"), .action("/account/name")) {
            FormToken(setting)
            InputField(
                id: "name", name: text(.accountName), value: account.name, autocomplete: "name",
                problem: problem == .badName ? text(.accountErrorName) : nil)
            button(.class("secondary"), .type("submit")) { text(.accountNameSave) }
        }
        ButtonForm(setting: setting, action: "/sign-out", fields: [], name: text(.accountSignOut))
    }

    @MarkupBuilder private var identities: Fragment {
        if !account.identities.isEmpty || !account.linkable.isEmpty {
            section(.aria("labelledby", "identities")) {
                h2(.id("identities")) { text(.identitiesHeading) }
                p { text(.identitiesText) }
                if !account.identities.isEmpty { p(.class("soft")) { text(.identitiesUnlinkText) } }
                ul(.class("entries"), .role("list")) {
                    for identity in account.identities {
                        li {
                            div {
                                strong { bdi { identity.provider } }
                                FactList(facts: identity.facts, language: text.language)
                                p(.class("soft")) { identity.times }
                            }
                            ButtonForm(
                                setting: setting, action: "/account/identities/unlink",
                                fields: [("identity", identity.id)], name: text(.identitiesUnlink),
                                about: identity.provider)
                        }
                    }
                }
                for provider in account.linkable {
                    ButtonForm(
                        setting: setting, action: "/account/identities/link", fields: [("provider", provider.id)],
                        name: text(.identitiesLink, ["provider": .text(provider.name)]))
                }
            }
        }
    }

    @MarkupBuilder private var sessions: Fragment {
        h2(.id("sessions")) { text(.sessionsHeading) }
        p { text(.sessionsText) }
        ul(.class("entries"), .role("list")) {
            for session in account.sessions {
                li {
                    div {
                        strong { session.device }
                        if session.isThis { span(.class("soft")) { " · \(text(.sessionsThis))" } }
                        p(.class("soft")) { session.times }
                    }
                    if !session.isThis {
                        ButtonForm(
                            setting: setting, action: "/account/sessions/end", fields: [("session", session.id)],
                            name: text(.sessionsEnd), about: session.device)
                    }
                }
            }
        }
        if account.sessions.count > 1 {
            ButtonForm(
                setting: setting, action: "/account/sessions/end-others", fields: [], name: text(.sessionsEndOthers))
        }
    }

    @MarkupBuilder private var tokens: Fragment {
        h2(.id("tokens")) { text(.tokensHeading) }
        p { text(.tokensText) }
        if account.tokens.isEmpty { p(.class("soft")) { text(.tokensNone) } }
        ul(.class("entries"), .role("list")) {
            for token in account.tokens {
                li {
                    div {
                        strong { bdi { token.name } }
                        p { token.scopes }
                        p(.class("soft")) { token.times }
                    }
                    ButtonForm(
                        setting: setting, action: "/account/tokens/revoke", fields: [("token", token.id)],
                        name: text(.tokensRevoke), about: token.name)
                }
            }
        }
        TokenForm(setting: setting, account: account, problem: problem)
    }

    private var problems: [(field: String, message: String)] {
        switch problem {
        case .badName: [("name", text(.accountErrorName))]
        case .badTokenName: [("token-name", text(.tokensErrorName))]
        case .noScope: [("scopes", text(.tokensErrorScope))]
        case .tooManyTokens: [("tokens", text(.tokensErrorMany))]
        case nil: []
        }
    }
}

/// Where a token is made: its name and what it may do.
struct TokenForm: Component {
    let setting: PageSetting
    let account: AccountView
    let problem: AccountPage.Problem?

    var body: some Markup {
        let text = setting.wording
        form(.method("post"), .action("/account/tokens")) {
            h3 { text(.tokensNewHeading) }
            FormToken(setting)
            InputField(
                id: "token-name", name: text(.tokensName), help: text(.tokensNameHelp),
                problem: problem == .badTokenName ? text(.tokensErrorName) : nil)
            fieldset(.id("scopes")) {
                legend { text(.tokensScopes) }
                if problem == .noScope { p(.class("field-error")) { text(.tokensErrorScope) } }
                for scope in account.grantable {
                    div(.class("tick")) {
                        input(.type("checkbox"), .id("scope-\(scope.id)"), .name("scope"), .value(scope.id))
                        HTML.label(.for("scope-\(scope.id)")) { scope.name }
                    }
                }
            }
            button(.class("secondary"), .type("submit")) { text(.tokensCreate) }
        }
    }
}
