// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// Steps and notes, newest first.
struct CycleLines: Component {
    let lines: [CycleView.Line]
    let text: Wording

    var body: some Markup {
        ul(.class("entries"), .role("list")) {
            for line in lines {
                li {
                    div {
                        p {
                            strong { line.what }
                            if let more = line.more {
                                ": "
                                PhraseText(more, in: text.language)
                            }
                            if let file = line.file {
                                " "
                                a(.href(file)) { text(.cycleHistoryFile) }
                            }
                        }
                        p(.class("soft")) {
                            "\(line.date) · "
                            bdi { line.who }
                        }
                    }
                }
            }
        }
    }
}
