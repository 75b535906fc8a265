// SPDX-License-Identifier: Apache-2.0

import API
import Awards

/// What the provider's form carries; a file that was chosen wins over the text beside it.
struct AwardInput: Sendable {
    let texts: AwardTexts
    /// The list of learners as it came: its encoding may be a spreadsheet's own.
    let learners: [UInt8]
    let secret: String
    let language: String?

    init(_ form: MultipartForm) {
        let course = form.fileBytes("course-file")
        let courseText = course.isEmpty ? form.text("course") ?? "" : String(decoding: course, as: UTF8.self)
        let list = form.fileBytes("learners-file")
        learners = list.isEmpty ? Array((form.text("learners") ?? "").utf8) : list
        texts = AwardTexts(
            course: Self.withPlainLineEnds(courseText),
            learners: Self.withPlainLineEnds(LearnersFile.text(of: learners) ?? ""))
        secret = (form.text("secret") ?? "").trimmed
        language = form.text("lang")
    }

    /// Browsers send every line end of a text field as two characters.
    private static func withPlainLineEnds(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
