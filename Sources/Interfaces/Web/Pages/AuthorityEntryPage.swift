// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
import Providers

/// One entry on the desk of those who keep the register.
package struct AuthorityEntryPage: Page {
    package let setting: PageSetting
    package let entry: AuthorityEntryView
    package let keepsRegister: Bool
    package let suspends: Bool
    /// Why something was not done.
    package let problem: String?
    /// What was typed as the other entry to merge with.
    package let other: String

    package init(
        setting: PageSetting, entry: AuthorityEntryView, keepsRegister: Bool, suspends: Bool, problem: String? = nil,
        other: String = ""
    ) {
        self.setting = setting
        self.entry = entry
        self.keepsRegister = keepsRegister
        self.suspends = suspends
        self.problem = problem
        self.other = other
    }

    package var title: String { entry.name.text }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(AuthorityAddress.desk)) { text(.entryBack) } }
        h1 { PhraseText(entry.name, in: setting.language) }
        ErrorSummary(problems: problem.map { [("work", $0)] } ?? [], text: text)
        TrustStatement(trust: entry.trust, text: text)
        work
        if !entry.notices.isEmpty || suspends { notices }
        if keepsRegister { merging }
        steps
    }

    private var work: Element {
        nav(.id("work"), .aria("label", text(.entryWork))) {
            ul(.class("desks"), .role("list")) {
                li { a(.href(ProviderAddress.page(entry.id))) { text(.entryPublicPage) } }
                if keepsRegister { li { a(.href(AuthorityAddress.edit(entry.id))) { text(.entryCorrectTitle) } } }
                if suspends {
                    for kind in offered {
                        li { a(.href(AuthorityAddress.notice(entry.id, kind))) { text(.noticeTitle(kind)) } }
                    }
                }
            }
        }
    }

    /// What can be decided now: what is in force already cannot be given again.
    private var offered: [ProviderNotice.Kind] {
        switch entry.inForce {
        case nil: [.suspended, .withdrawn]
        case .suspended: [.lifted, .withdrawn]
        case .withdrawn, .lifted: [.lifted]
        }
    }

    private var notices: Element {
        section(.aria("labelledby", "notices")) {
            h2(.id("notices")) { text(.entryNoticesHeading) }
            if entry.notices.isEmpty { p { text(.entryNoticesNone) } }
            ul(.class("entries"), .role("list")) {
                for notice in entry.notices {
                    li {
                        div {
                            p { strong { notice.words } }
                            p { PhraseText(notice.reason, in: setting.language) }
                            p(.class("soft")) {
                                text(.entryStepBy, ["date": .text(notice.given), "who": .text(notice.who)])
                            }
                            p(.class("soft")) { notice.letters }
                        }
                        if suspends {
                            ButtonForm(
                                setting: setting, action: AuthorityAddress.letters,
                                fields: [("provider", entry.id.text), ("notice", notice.id.text)],
                                name: text(.noticeLettersAgain), about: notice.words)
                        }
                    }
                }
            }
        }
    }

    private var merging: Element {
        section(.aria("labelledby", "merging")) {
            h2(.id("merging")) { text(.entryMergeHeading) }
            ul(.class("entries"), .role("list")) {
                for merged in entry.merged {
                    li {
                        div {
                            p { PhraseText(merged.name, in: setting.language) }
                            p(.class("soft", "code")) { merged.id.text }
                        }
                        ButtonForm(
                            setting: setting, action: AuthorityAddress.separate,
                            fields: [("absorbed", merged.id.text), ("kept", entry.id.text)],
                            name: text(.entrySeparate), about: merged.name.text)
                    }
                }
            }
            HTML.form(.method("get"), .action(AuthorityAddress.merge)) {
                input(.type("hidden"), .name("first"), .value(entry.id.text))
                InputField(id: "second", name: text(.entryMergeOther), help: text(.entryMergeOtherHelp), value: other)
                button(.class("secondary"), .type("submit")) { text(.authorityCompare) }
            }
        }
    }

    private var steps: Element {
        section(.aria("labelledby", "steps")) {
            h2(.id("steps")) { text(.entryStepsHeading) }
            table(.class("stacks"), .role("table"), .aria("labelledby", "steps")) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [.entryStepNumber, .entryStepWhat, .auditTime, .auditActor] as [MessageKey] {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for step in entry.steps {
                        tr(.role("row")) {
                            th(.scope("row"), .role("rowheader")) { "\(step.number)" }
                            td(.role("cell")) { step.what }
                            td(.role("cell")) { step.when }
                            td(.role("cell"), .class("code")) { step.who }
                        }
                    }
                }
            }
        }
    }
}
