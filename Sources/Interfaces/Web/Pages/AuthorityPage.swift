// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// The desk of those who keep the register: what needs them today.
package struct AuthorityPage: Page {
    package let setting: PageSetting
    package let desk: AuthorityView
    /// Whether the reader may change entries, and not only suspend.
    package let keepsRegister: Bool
    package let publishesList: Bool

    package init(setting: PageSetting, desk: AuthorityView, keepsRegister: Bool, publishesList: Bool) {
        self.setting = setting
        self.desk = desk
        self.keepsRegister = keepsRegister
        self.publishesList = publishesList
    }

    package var title: String { text(.authorityTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { title }
        p(.class("lead")) { text(.authorityLead) }
        nav(.aria("label", text(.authorityLinks))) {
            ul(.class("desks"), .role("list")) {
                if keepsRegister { li { a(.href(AuthorityAddress.new)) { text(.entryNewTitle) } } }
                li { a(.href(ProviderAddress.register)) { text(.authorityAllProviders) } }
                if keepsRegister { li { a(.href("/imports")) { text(.authorityImports) } } }
                if publishesList { li { a(.href("/trusted-list/publish")) { text(.authorityPublish) } } }
            }
        }
        if keepsRegister {
            doubts
            duplicates
            flagged
        }
        lines("endings", .authorityEndingsHeading, .authorityEndingsNone, desk.endings, of: desk.totals.endings)
        lines("notices", .authorityNoticesHeading, .authorityNoticesNone, desk.notices, of: desk.totals.notices)
    }

    private var doubts: Element {
        section(.aria("labelledby", "doubts")) {
            heading("doubts", .authorityDoubtsHeading, desk.totals.doubts)
            p { text(desk.doubts.isEmpty ? .authorityDoubtsNone : .authorityDoubtsText) }
            ul(.class("entries"), .role("list")) {
                for doubt in desk.doubts {
                    li {
                        div {
                            p { name(doubt.entry) }
                            p(.class("soft")) { doubt.identifier }
                        }
                        div {
                            for rival in doubt.rivals {
                                p {
                                    a(.href(rival.compare)) {
                                        SentenceText(
                                            parts: text.sentence(.authorityCompareWith, ["name": rival.name]),
                                            pageLanguage: setting.language)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private var duplicates: Element {
        section(.aria("labelledby", "duplicates")) {
            heading("duplicates", .authorityDuplicatesHeading, desk.totals.duplicates)
            if desk.duplicates.isEmpty { p { text(.authorityDuplicatesNone) } }
            ul(.class("entries"), .role("list")) {
                for group in desk.duplicates {
                    li {
                        div {
                            for member in group.members { p { name(member) } }
                            for ground in group.grounds { p(.class("soft")) { bdi { ground } } }
                        }
                        p {
                            a(.href(group.compare)) {
                                text(.authorityCompare)
                                span(.class("hidden-visually")) { ": \(group.members[0].name.text)" }
                            }
                        }
                    }
                }
            }
        }
    }

    private var flagged: Element {
        section(.aria("labelledby", "flagged")) {
            heading("flagged", .authorityFlaggedHeading, desk.totals.flagged)
            p { text(desk.flagged.isEmpty ? .authorityFlaggedNone : .authorityFlaggedText) }
            ul(.class("entries"), .role("list")) {
                for report in desk.flagged {
                    li {
                        div {
                            for provider in report.providers { p { name(provider) } }
                            p(.class("soft")) {
                                PhraseText(report.agency, in: setting.language)
                                " "
                                span(.class("code")) { report.report }
                            }
                        }
                    }
                }
            }
        }
    }

    private func lines(
        _ id: String, _ title: MessageKey, _ none: MessageKey, _ lines: [AuthorityView.Line], of total: Int
    ) -> Element {
        section(.aria("labelledby", id)) {
            heading(id, title, total)
            if lines.isEmpty { p { text(none) } }
            ul(.class("entries"), .role("list")) {
                for line in lines {
                    li {
                        p { name(line.provider) }
                        p(.class("soft")) { line.words }
                    }
                }
            }
        }
    }

    private func heading(_ id: String, _ title: MessageKey, _ total: Int) -> Element {
        h2(.id(id)) {
            text(title)
            if total > 0 { " (\(total))" }
        }
    }

    private func name(_ provider: AuthorityView.Named) -> Element {
        a(.href(provider.address)) { PhraseText(provider.name, in: setting.language) }
    }
}
