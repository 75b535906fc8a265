// SPDX-License-Identifier: Apache-2.0

import CSV
package import Localization
package import Vocabulary

/// A table of learners with their results, as a spreadsheet saves it: text with separators (RFC 4180).
package enum LearnersFile {
    package struct Limits: Sendable {
        package var bytes = 32 << 20
        /// The most rows below the heading.
        package var rows = 100_000
        /// What is said of a list with more: it names the way for whoever has one.
        package var tooManyRows: FindingCode = "learners.file.tooManyRows"

        package init() {}
    }

    /// Reads a file, whatever is in it; every problem is a finding at its row and column, and good rows survive.
    ///
    /// - Parameter languages: the languages that names are likely to be in, likeliest first: those of the course. They
    ///   help to tell the encoding of a file that is not in Unicode. The same bytes may be other letters in another
    ///   language, so nobody reads a file twice: what is shown and sent back is the reading's text.
    package static func read(
        _ bytes: [UInt8], likelyLanguages languages: [LanguageTag], limits: Limits = Limits()
    ) -> LearnersReading {
        guard bytes.count <= limits.bytes else {
            return refusal("learners.file.tooLarge", ["limit": .integer(limits.bytes >> 20)])
        }
        guard let decoded = DecodedText(bytes, likelyLanguages: languages) else {
            return refusal("learners.file.notText")
        }
        guard !decoded.text.unicodeScalars.contains("\0") else { return refusal("learners.file.notText") }
        return LearnersTable(decoded, limits: limits).reading
    }

    private static func refusal(_ code: FindingCode, _ parameters: [String: MessageArgument] = [:]) -> LearnersReading {
        LearnersReading(
            rows: [], findings: [Finding(code, parameters: parameters)], text: "", encoding: nil, gradeColumns: [])
    }
}
