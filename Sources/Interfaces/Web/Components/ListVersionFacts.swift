// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

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
