// SPDX-License-Identifier: Apache-2.0

import API
import Awards

/// What the provider's form carries; a file that was chosen wins over the text beside it.
struct AwardInput: Sendable {
    let course: String
    /// The list of learners as it came: its encoding may be a spreadsheet's own, which only the course helps to tell.
    let learners: [UInt8]
    let secret: String
    let language: String?

    init(_ form: SubmittedForm) {
        let file = form.fileBytes("course-file")
        course = file.isEmpty ? form.text("course") ?? "" : String(decoding: file, as: UTF8.self)
        let list = form.fileBytes("learners-file")
        learners = list.isEmpty ? Array((form.text("learners") ?? "").utf8) : list
        secret = (form.text("secret") ?? "").trimmed
        language = form.text("lang")
    }

    /// The two texts to be shown, corrected and sent back.
    ///
    /// - Parameter reading: what was read from the list; its text is the one that was understood.
    func texts(_ reading: LearnersReading) -> AwardTexts {
        AwardTexts(course: Self.withPlainLineEnds(course), learners: Self.withPlainLineEnds(reading.text))
    }

    /// Browsers send every line end of a text field as two characters.
    private static func withPlainLineEnds(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
