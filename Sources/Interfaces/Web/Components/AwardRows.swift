// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import Vocabulary

/// How many rows share a fate, each as a sentence.
struct AwardTally: Component {
    let rows: [AwardRowView]
    let keys: [AwardRowView.Fate: MessageKey]
    let nothing: MessageKey?
    let text: Wording

    var body: some Markup {
        ul(.class("tally"), .role("list")) {
            if let nothing {
                li {
                    OutcomeMark("failed")
                    span { text(nothing) }
                }
            }
            for line in lines {
                li {
                    OutcomeMark(line.fate.rawValue)
                    span { text(line.key, ["count": .integer(line.count)]) }
                }
            }
        }
    }

    private var lines: [(fate: AwardRowView.Fate, key: MessageKey, count: Int)] {
        AwardRowView.Fate.allCases.compactMap { fate in
            let count = rows.count { $0.fate == fate }
            guard count > 0, let key = keys[fate] else { return nil }
            return (fate, key, count)
        }
    }
}

/// The rows of the learners' list with what becomes of them and why.
///
/// A page shows 200 of them, the refused ones before others, and says how many more there are.
struct AwardRowTable: Component {
    private static let most = 200

    let rows: [AwardRowView]
    /// The heading of the column of fates: what will happen, or what happened.
    let fate: MessageKey
    let text: Wording

    var body: some Markup {
        table(.class("stacks"), .role("table")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.previewRowsRow, .previewRowsLearner, .previewRowsIdentifier, fate] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in shown { line(row) }
            }
        }
        if rows.count > Self.most {
            p { text(.previewRowsMore, ["count": .integer(rows.count - Self.most)]) }
        }
    }

    /// In the order of the list.
    private var shown: [AwardRowView] {
        guard rows.count > Self.most else { return rows }
        let refused = rows.filter { $0.fate == .refused }.prefix(Self.most)
        let others = rows.filter { $0.fate != .refused }.prefix(Self.most - refused.count)
        return (refused + others).sorted { $0.row < $1.row }
    }

    private func line(_ row: AwardRowView) -> Element {
        tr(.class("row-\(row.fate.rawValue)"), .id("row-\(row.row)"), .role("row")) {
            td(.role("cell")) {
                span(.class("narrow-label")) { "\(text(.previewRowsRow)) " }
                "\(row.row)"
            }
            th(.scope("row"), .role("rowheader")) { bdi { row.learner } }
            td(.role("cell")) { bdi { row.identifier } }
            td(.role("cell")) {
                span(.class("state", row.fate.rawValue)) {
                    OutcomeMark(row.fate.rawValue)
                    row.fateText
                }
                FindingList(findings: row.findings)
            }
        }
    }
}

/// The observations on one text: problems first, remarks apart from them.
struct FindingSections: Component {
    let id: String
    let findings: [FindingView]
    let problems: MessageKey
    let notes: MessageKey
    let text: Wording

    var body: some Markup {
        part("problems", problems, findings.filter { $0.severity == .error })
        part("notes", notes, findings.filter { $0.severity != .error })
    }

    @MarkupBuilder private func part(_ name: String, _ key: MessageKey, _ findings: [FindingView]) -> Fragment {
        if !findings.isEmpty {
            section(.aria("labelledby", "\(id)-\(name)")) {
                h2(.id("\(id)-\(name)")) { text(key) }
                FindingList(findings: findings)
            }
        }
    }
}
