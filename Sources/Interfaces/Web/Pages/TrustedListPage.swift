// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
import ProviderLists

/// The list of providers: what it is for, the newest version, and how to check it without us.
package struct TrustedListPage: Page {
    package let setting: PageSetting
    package let newest: TrustedListView?
    package let counts: ListCountsView?
    package let megabytes: Int
    package let hasNoFile: Bool
    package let mayPublish: Bool

    package init(
        setting: PageSetting, newest: TrustedListView?, counts: ListCountsView?, megabytes: Int,
        hasNoFile: Bool = false, mayPublish: Bool = false
    ) {
        self.setting = setting
        self.newest = newest
        self.counts = counts
        self.megabytes = megabytes
        self.hasNoFile = hasNoFile
        self.mayPublish = mayPublish
    }

    package var title: String { text(.listTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.listTitle) }
        ErrorSummary(problems: hasNoFile ? [("file", text(.listCheckEmpty))] : [], text: text)
        p(.class("lead")) { text(.listLead) }
        p { text(.listUse) }
        current
        if let counts { ListCountsTables(counts: counts, text: text) }
        how
        check
    }

    private var current: Element {
        section(.aria("labelledby", "current")) {
            h2(.id("current")) { text(.listCurrentHeading) }
            if let newest {
                ListVersionFacts(list: newest, text: text)
                p { a(.href("/trusted-list/versions")) { text(.listVersionsLink) } }
            } else {
                p { text(.listNone) }
            }
            if mayPublish {
                p { a(.href("/trusted-list/publish")) { text(.listPublishLink) } }
            }
        }
    }

    private var how: Element {
        section(.aria("labelledby", "how")) {
            h2(.id("how")) { text(.listHowHeading) }
            p { text(.listHowText) }
            CommandLines(["vidimus trust verify trusted-list.json --anchors authority.pem"])
            p { text(.listHowAsk) }
            CommandLines([
                "vidimus trust on 2026-06-30 FI12345671 --list trusted-list.json --anchors authority.pem"
            ])
        }
    }

    private var check: Element {
        section(.aria("labelledby", "check")) {
            h2(.id("check")) { text(.listCheckHeading) }
            form(.method("post"), .action("/trusted-list/check"), .enctype("multipart/form-data")) {
                FormToken(setting)
                FileField(
                    id: "file", name: text(.listCheckFile),
                    help: text(.listCheckHelp, ["size": .integer(megabytes)]),
                    accept: ".json,application/json,application/jose+json",
                    problem: hasNoFile ? text(.listCheckEmpty) : nil, text: text)
                button(.class("primary"), .type("submit")) { text(.listCheckAction) }
            }
        }
    }
}

/// What is known of a version, with its file.
struct ListVersionFacts: Component {
    let list: TrustedListView
    let text: Wording

    var body: some Markup {
        if list.isTest { p(.class("warning")) { text(.listTestSeal) } }
        if let outdated = list.outdated { p(.class("warning")) { outdated } }
        FactList(facts: list.facts, language: text.language)
        p { a(.href(list.file)) { text(.listDownload, ["number": .integer(list.number)]) } }
    }
}

/// Commands to copy, each on a line of its own.
struct CommandLines: Component {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    var body: some Markup {
        for line in lines {
            p { code { line } }
        }
    }
}

/// How many providers get which answer, by country and by kind.
struct ListCountsTables: Component {
    let counts: ListCountsView
    let text: Wording

    var body: some Markup {
        section(.aria("labelledby", "counts")) {
            h2(.id("counts")) { text(.listCountsHeading) }
            p { counts.text }
            table(.listCountsCountry, counts.byCountry, total: true)
            table(.listCountsKind, counts.byKind, total: false)
        }
    }

    @MarkupBuilder private func table(_ heading: MessageKey, _ rows: [ListCountsView.Row], total: Bool) -> Fragment {
        if !rows.isEmpty {
            HTML.table(.class("stacks"), .role("table"), .aria("label", text(heading))) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [heading, .listCountsAll, .listCountsCovered, .listCountsStopped] {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for row in rows { line(row.name, row.line) }
                    if total { line(text(.listCountsAll), counts.total) }
                }
            }
        }
    }

    private func line(_ name: String, _ line: ProviderListCounts.Line) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) { name }
            for (key, number) in [
                (MessageKey.listCountsAll, line.all), (.listCountsCovered, line.covered),
                (.listCountsStopped, line.stopped),
            ] {
                td(.role("cell")) {
                    span(.class("narrow-label")) { "\(text(key)): " }
                    String(number)
                }
            }
        }
    }
}
