// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
package import Providers
import Vocabulary

/// Reports that wait for a flag to be cleared, in words.
package struct FlagsView: Sendable {
    package struct Row: Sendable, Hashable {
        package let report: String
        package let about: String
        package let source: String
        package let importID: String
        package let flags: [String]
        package let days: String
    }

    package let rows: [Row]
    package let omitted: Int

    package init(_ doubts: [ReportStanding], most: Int, in text: Wording) {
        rows = doubts.prefix(most).map { doubt in
            let report = doubt.report
            let from = report.validity.statedFrom.map { text.day($0).text } ?? "…"
            let until = report.validity.statedUntil.map { text.day($0).text } ?? "…"
            return Row(
                report: report.id.text, about: report.providers.map(\.text).joined(separator: ", "),
                source: text.source(doubt.source), importID: doubt.importID.text,
                flags: doubt.flags.map { text(.flagReason($0)) }, days: "\(from) – \(until)")
        }
        omitted = max(0, doubts.count - most)
    }
}
