// SPDX-License-Identifier: Apache-2.0

import Foundation
import Providers

/// Reads what a submission says of a report's file; one that is enclosed is kept as its digest.
enum DocumentReader {
    static func read(_ fields: SubmissionFields) -> ReportDocument {
        let enclosed = fields.text("file").flatMap { Data(base64Encoded: $0) }
        return ReportDocument(
            title: fields.text("display_name") ?? fields.text("file_name") ?? "",
            address: fields.text("original_location"), languages: fields.texts("report_language"),
            sha256: enclosed.map { Hexadecimal.digest(of: $0) })
    }
}
