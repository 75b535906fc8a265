// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The name of an import in the register.
package struct ImportID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }

    /// The name of what is brought in at a moment: its time to the millisecond, and the beginning of the file's digest.
    static func naming(_ digest: String, at moment: Date) -> ImportID? {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let stamp = moment.formatted(style).filter { !"-:.".contains($0) }
        return ImportID("\(stamp)-\(digest.prefix(8))")
    }
}

/// What was brought in at one time from one source, and whether it was taken back.
package struct ImportRecord: Hashable, Sendable, Identifiable {
    package let id: ImportID
    /// Where it came from, such as `DEQAR submission CSV`.
    package let source: String
    /// The name of the file.
    package let file: String
    /// Which state of the source it is, as the source or the operator says.
    package let version: String
    /// The SHA-256 of the file in hexadecimal digits.
    package let sha256: String
    package let importedAt: Date
    package let undoneAt: Date?
    /// Who brought it in; `nil` for what was imported before that was kept.
    package let author: ActorID?
    package let counts: ImportCounts

    /// The source of what the publication of a review brought.
    package static let reviewSource = "Review in this register"

    /// Whether a review published here brought it. It belongs to the review, which is corrected by its agency.
    package var isOfReview: Bool { source == Self.reviewSource }

    package init(
        id: ImportID, source: String, file: String, version: String, sha256: String, importedAt: Date,
        undoneAt: Date? = nil, author: ActorID? = nil, counts: ImportCounts
    ) {
        self.id = id
        self.source = source
        self.file = file
        self.version = version
        self.sha256 = sha256
        self.importedAt = importedAt
        self.undoneAt = undoneAt
        self.author = author
        self.counts = counts
    }
}

/// How many things of an import met which fate.
package struct ImportCounts: Hashable, Sendable {
    package var new = 0
    package var changed = 0
    package var same = 0
    package var duplicate = 0
    package var rejected = 0
    /// Of the new and changed, those that were taken with a flag.
    package var flagged = 0
    package var agencies = 0
    package var providers = 0

    package init() {}
}
