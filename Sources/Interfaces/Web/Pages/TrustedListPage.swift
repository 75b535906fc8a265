// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

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
