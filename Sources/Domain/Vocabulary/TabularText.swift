// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file of tab-separated lines under a head of `# name: value` lines and one line of column names.
package struct TabularText {
    package let file: String
    package let head: [String: String]
    /// The lines below the column names, with their line numbers counted from 1.
    package let rows: [(line: Int, cells: [String])]

    package init(file: String, folder: String) throws(EUVocabularyError) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
            throw .unreadable(file: file)
        }
        try self.init(file: file, bytes: Array(data))
    }

    init(file: String, bytes: [UInt8]) throws(EUVocabularyError) {
        self.file = file
        var head: [String: String] = [:]
        var rows: [(line: Int, cells: [String])] = []
        var columns: Int?
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            if line.first == UInt8(ascii: "#") {
                let text = String(decoding: line.dropFirst(), as: UTF8.self)
                guard let colon = text.firstIndex(of: ":") else { throw .malformed(file: file, line: index + 1) }
                head[text[..<colon].trimmingCharacters(in: .whitespaces)] =
                    text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                continue
            }
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard let columns else {
                columns = cells.count
                continue
            }
            guard cells.count == columns else { throw .malformed(file: file, line: index + 1) }
            rows.append((index + 1, cells.map { String(decoding: $0, as: UTF8.self) }))
        }
        guard columns != nil else { throw .malformed(file: file, line: 1) }
        self.head = head
        self.rows = rows
    }
}
