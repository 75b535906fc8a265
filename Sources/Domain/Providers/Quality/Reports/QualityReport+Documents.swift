// SPDX-License-Identifier: Apache-2.0

import Foundation

extension QualityReport {
    /// The report with the digests that another telling of it knew for the same documents: a source that never had a
    /// file at hand does not unsay what it is.
    func keepingDigests(of known: QualityReport) -> QualityReport {
        guard documents.contains(where: { $0.sha256 == nil }), known.documents.contains(where: { $0.sha256 != nil })
        else { return self }
        var copy = self
        for index in copy.documents.indices where copy.documents[index].sha256 == nil {
            copy.documents[index].sha256 =
                known.documents.first {
                    $0.address == copy.documents[index].address && $0.title == copy.documents[index].title
                }?.sha256
        }
        return copy
    }

    /// The report with the digests of files that are at hand, found by the last part of a document's address, or by its
    /// title.
    package func takingDigests(_ digest: (String) -> String?) -> QualityReport {
        guard documents.contains(where: { $0.sha256 == nil }) else { return self }
        var copy = self
        for index in copy.documents.indices where copy.documents[index].sha256 == nil {
            copy.documents[index].sha256 = copy.documents[index].fileNames.lazy.compactMap(digest).first
        }
        return copy
    }
}

extension ReportDocument {
    /// What a file of the document may be called.
    package var fileNames: [String] {
        let path = address.map { $0.prefix { $0 != "?" && $0 != "#" } }
        let last = path?.split(separator: "/").last.map(String.init)
        return [last?.removingPercentEncoding ?? last, fileName, title.isEmpty ? nil : title].compactMap(\.self)
    }
}
