// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Providers

/// Reports that do not count until a person has cleared their flag, each with the form to do so.
package struct FlagsPage: Page {
    package let setting: PageSetting
    package let flags: FlagsView
    /// The report whose flag was to be cleared, and what was typed.
    package let report: String
    package let reason: String
    package let problem: FlagError?

    package init(
        setting: PageSetting, flags: FlagsView, report: String = "", reason: String = "", problem: FlagError? = nil
    ) {
        self.setting = setting
        self.flags = flags
        self.report = report
        self.reason = reason
        self.problem = problem
    }

    package var title: String { text(.flagsTitle) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href("/imports")) { text(.importsBack) } }
        h1 { text(.flagsTitle) }
        ErrorSummary(problems: problem.map { [(field, words($0))] } ?? [], text: text)
        p(.class("lead")) { text(.flagsLead) }
        if flags.rows.isEmpty { p { text(.flagsNone) } }
        for (index, row) in flags.rows.enumerated() { entry(row, index) }
        if flags.omitted > 0 { p { text(.importsOmitted, ["count": .integer(flags.omitted)]) } }
    }

    private var field: String {
        flags.rows.firstIndex { $0.report == report }.map { "reason-\($0)" } ?? "content"
    }

    private func words(_ problem: FlagError) -> String {
        switch problem {
        case .noReason: text(.flagsErrorReason)
        case .unreadableReason: text(.flagsErrorUnreadable)
        case .noSuchReport, .notInDoubt: text(.flagsErrorGone)
        }
    }

    private func entry(_ row: FlagsView.Row, _ index: Int) -> Element {
        let isMeant = row.report == report
        return section(.aria("labelledby", "flag-\(index)")) {
            h2(.id("flag-\(index)")) { bdi { row.report } }
            ul { for flag in row.flags { li { flag } } }
            p {
                bdi { row.about }
                " · \(row.days) · "
                a(.href("/imports/\(row.importID)")) { bdi { row.source } }
            }
            form(.method("post"), .action("/imports/flags")) {
                FormToken(setting)
                input(.type("hidden"), .name("report"), .value(row.report))
                div(.class("field")) {
                    label(.for("reason-\(index)")) { text(.flagsReason) }
                    if isMeant, let problem {
                        p(.class("field-error"), .id("reason-\(index)-error")) { words(problem) }
                    }
                    textarea(
                        .id("reason-\(index)"), .name("reason"),
                        .aria("describedby", "reason-\(index)-help"),
                        isMeant && problem != nil ? .aria("invalid", true) : nil
                    ) { isMeant ? reason : "" }
                    p(.class("help"), .id("reason-\(index)-help")) { text(.flagsReasonHelp) }
                }
                button(.class("secondary"), .type("submit")) {
                    text(.flagsAction)
                    span(.class("hidden-visually")) { " \(row.report)" }
                }
            }
        }
    }
}
