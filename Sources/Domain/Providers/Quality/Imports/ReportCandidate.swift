// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// One report of a file, read and held against the rules.
package struct ReportCandidate: Sendable {
    package enum Content: Sendable {
        case refused([Finding])
        case taken(QualityReport, flags: [ReportFlag], remarks: [Finding])
    }

    /// The file it stood in, where there are several.
    package var file: String?
    /// Where it stood in the file.
    package let place: Place?
    /// What to call it in a list: the agency's own identifier, where there is one.
    package let label: String
    package var content: Content

    package init(place: Place?, label: String, content: Content) {
        self.place = place
        self.label = label
        self.content = content
    }

    /// Holds a report that could be read against the rules.
    package init(_ given: ReportCase, label: String, remarks: [Finding] = []) {
        let rejections = ReportRules.rejections(given)
        place = given.place("")
        self.label = label
        content =
            rejections.isEmpty
            ? .taken(given.report, flags: ReportRules.flags(given), remarks: remarks + ReportRules.remarks(given))
            : .refused(rejections)
    }

    /// The candidate with the name of its file, and with the digests of documents that are at hand.
    func ready(in file: String?, digest: (String) -> String?) -> ReportCandidate {
        var copy = self
        copy.file = file
        if case .taken(let report, let flags, let remarks) = content {
            copy.content = .taken(report.takingDigests(digest), flags: flags, remarks: remarks)
        }
        return copy
    }
}
