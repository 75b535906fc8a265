// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What was imported, and the way to import more.
package struct ImportsPage: Page {
    package enum Problem: String, Sendable, Hashable, CaseIterable {
        case noFile, noSource, badVersion, unreadable, gone, nothingNew, failed
    }

    package let setting: PageSetting
    package let imports: ImportsView
    package let source: String
    package let version: String
    package let megabytes: Int
    package let problem: Problem?
    package let findings: [FindingView]

    package init(
        setting: PageSetting, imports: ImportsView, source: String = "deqar", version: String = "", megabytes: Int,
        problem: Problem? = nil, findings: [FindingView] = []
    ) {
        self.setting = setting
        self.imports = imports
        self.source = source
        self.version = version
        self.megabytes = megabytes
        self.problem = problem
        self.findings = findings
    }

    package var title: String { text(.importsTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.importsTitle) }
        ErrorSummary(problems: problem.map { [(Self.field($0), text(.importsProblem($0.rawValue)))] } ?? [], text: text)
        p(.class("lead")) { text(.importsLead) }
        if imports.doubts > 0 {
            p { a(.href("/imports/flags")) { text(.importsDoubts, ["count": .integer(imports.doubts)]) } }
        }
        section(.aria("labelledby", "new")) { upload }
        section(.aria("labelledby", "list")) { list }
    }

    private static func field(_ problem: Problem) -> String {
        switch problem {
        case .noSource: "source"
        case .badVersion: "version"
        default: "file"
        }
    }

    @MarkupBuilder private var upload: Fragment {
        h2(.id("new")) { text(.importsNewHeading) }
        if !findings.isEmpty { FindingList(findings: findings) }
        form(.method("post"), .action("/imports/preview"), .enctype("multipart/form-data")) {
            FormToken(setting)
            ChoiceField(
                id: "source", name: text(.importsSource),
                choices: ["deqar", "qdr"].map { ($0, text(.importsSourceName($0))) }, chosen: source,
                help: text(.importsSourceHelp))
            FileField(
                id: "file", name: text(.importsFile), help: text(.importsFileHelp, ["size": .integer(megabytes)]),
                accept: ".csv,.tsv,.txt,.json,.jsonld,text/csv,application/json,application/ld+json",
                problem: problem.flatMap { Self.field($0) == "file" ? text(.importsProblem($0.rawValue)) : nil },
                text: text)
            InputField(
                id: "version", name: text(.importsVersion), help: text(.importsVersionHelp), value: version,
                problem: problem == .badVersion ? text(.importsProblem("badVersion")) : nil, isRequired: false)
            button(.class("primary"), .type("submit")) { text(.importsPreviewAction) }
            p(.class("help")) { text(.importsPreviewHelp) }
        }
    }

    @MarkupBuilder private var list: Fragment {
        h2(.id("list")) { text(.importsListHeading) }
        if imports.rows.isEmpty {
            p { text(.importsNone) }
        } else {
            table(.class("stacks"), .role("table")) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [
                            .importsTime, .importsAuthor, .importsSource, .importsFile, .importsVersion, .importsCounts,
                        ]
                            as [MessageKey]
                        {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for row in imports.rows { line(row) }
                }
            }
        }
    }

    private func line(_ row: ImportsView.Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                a(.href("/imports/\(row.id)")) { row.time }
                if let undone = row.undone { p(.class("soft")) { undone } }
            }
            td(.role("cell")) { bdi { row.author } }
            td(.role("cell")) { row.source }
            td(.role("cell")) { bdi { row.file } }
            td(.role("cell")) { bdi { row.version } }
            td(.role("cell")) { row.counts }
        }
    }
}
