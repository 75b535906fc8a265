// SPDX-License-Identifier: Apache-2.0

import Foundation
import Providers
import Vocabulary

/// Reads what a submission says of a report's file; one that is enclosed is kept as its digest.
enum DocumentReader {
    static func read(_ fields: SubmissionFields, at index: Int, _ log: inout SubmissionLog) -> ReportDocument {
        let (title, fileName) = (fields.text("display_name"), fields.text("file_name"))
        return ReportDocument(
            title: title ?? fileName ?? "", address: fields.text("original_location"),
            fileName: title == nil || title == fileName ? nil : fileName, languages: fields.texts("report_language"),
            sha256: digest(fields, ["report_files", "\(index)", "file"], &log))
    }

    private static func digest(_ fields: SubmissionFields, _ path: [String], _ log: inout SubmissionLog) -> String? {
        guard let text = fields.text("file") else { return nil }
        // Files may be sent as they stand in an address: `data:application/pdf;base64,…`.
        let content = text.hasPrefix("data:") ? text.drop { $0 != "," }.dropFirst() : text[...]
        guard let bytes = Data(base64Encoded: content.filter { !$0.isWhitespace }), !bytes.isEmpty else {
            log.error("report.file.unreadable", path)
            return nil
        }
        log.remark("report.file.digestOnly", .note, path)
        return Hexadecimal.digest(of: bytes)
    }
}
