// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The place of a finding as lines for a terminal name it.
enum FindingPlace {
    static func text(_ finding: Finding) -> String {
        switch finding.place {
        case .pointer(let pointer): pointer.isEmpty ? "" : " (\(pointer))"
        case .row(let row, let column): " (row \(row)\(column.map { ", \($0)" } ?? ""))"
        case .line(let line, let column): " (line \(line), column \(column))"
        case nil: ""
        }
    }
}
