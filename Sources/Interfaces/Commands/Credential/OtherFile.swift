// SPDX-License-Identifier: Apache-2.0

import Courses
import JSONTree
import Localization

/// A file that people take for the credential, told by how it begins; each has a next step of its own.
enum OtherFile: Hashable {
    case page, zip, pdf, course

    init?(_ bytes: [UInt8]) {
        let start = bytes.prefix(64 << 10)
        let text = String(decoding: start, as: UTF8.self)
        let beginning = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(9).lowercased()
        if start.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            self = .zip
        } else if start.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else if beginning.hasPrefix("<!doctype") || beginning.hasPrefix("<html") {
            self = .page
        } else if Self.isCourse(text, bytes) {
            self = .course
        } else {
            return nil
        }
    }

    var key: MessageKey {
        switch self {
        case .page: "cli.file.page"
        case .zip: "cli.file.zip"
        case .pdf: "cli.file.pdf"
        case .course: "cli.file.course"
        }
    }

    /// Whether it has at least two names at its top that a course and no credential has: as the lines of a YAML file
    /// begin, or as the members of a JSON object.
    private static func isCourse(_ text: String, _ bytes: [UInt8]) -> Bool {
        let names: [String]
        if let document = try? JSONDocument(parsing: bytes) {
            names = document.root.members.map { $0.name }
        } else {
            names = text.split(whereSeparator: \.isNewline).compactMap { line in
                line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
            }
        }
        return distinctive.intersection(names).count >= 2
    }

    private static let distinctive = Set(CourseFile.keys).subtracting([
        "id", "version", "language", "languages", "title", "description", "level", "fields",
    ])
}
