// SPDX-License-Identifier: Apache-2.0

/// The text of a report, known by where it lies and, once it was at hand, by its digest.
package struct ReportDocument: Hashable, Sendable {
    package var title: String
    package var address: String?
    /// The name of the file, where it is another than the title.
    package var fileName: String?
    /// The languages as the agency writes them.
    package var languages: [String]
    /// The SHA-256 of the file in hexadecimal digits; `nil` when the file was never at hand.
    package var sha256: String?

    package init(
        title: String, address: String?, fileName: String? = nil, languages: [String] = [], sha256: String? = nil
    ) {
        self.title = title
        self.address = address
        self.fileName = fileName
        self.languages = languages
        self.sha256 = sha256
    }
}
