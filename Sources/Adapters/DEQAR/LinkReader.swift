// SPDX-License-Identifier: Apache-2.0

import Providers

/// Reads what a submission says of a page about a report.
enum LinkReader {
    /// `nil`, and a finding, where a title has no address to go to.
    static func read(_ fields: SubmissionFields, at index: Int, _ log: inout SubmissionLog) -> ReportLink? {
        guard let address = fields.text("link") else {
            if fields.text("link_display_name") != nil { log.missing("link", in: ["report_links", "\(index)"]) }
            return nil
        }
        return ReportLink(title: fields.text("link_display_name") ?? "", address: address)
    }
}
