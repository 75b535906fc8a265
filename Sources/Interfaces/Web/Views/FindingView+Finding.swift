// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
package import Vocabulary

extension FindingView {
    /// - Parameter isInItsRow: whether it stands in a table's line for its row, which need not be named again.
    package init(_ finding: Finding, in wording: Wording, isInItsRow: Bool = false) {
        self.init(
            severity: finding.severity, severityText: wording(.severity(finding.severity.rawValue)),
            place: finding.place.flatMap { Self.text(of: $0, in: wording, isInItsRow: isInItsRow) },
            text: wording(finding),
            code: finding.code.rawValue)
    }

    private static func text(of place: Place, in wording: Wording, isInItsRow: Bool) -> String? {
        switch place {
        case .pointer(let pointer):
            pointer.isEmpty ? nil : wording(.placePointer, ["pointer": .text(pointer)])
        case .row(_, let column) where isInItsRow:
            column
        case .row(let row, let column?):
            wording(.placeRowColumn, ["row": .integer(row), "column": .text(column)])
        case .row(let row, nil):
            wording(.placeRow, ["row": .integer(row)])
        case .line(let line, _):
            wording(.placeLine, ["line": .integer(line)])
        }
    }
}
