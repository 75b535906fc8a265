// SPDX-License-Identifier: Apache-2.0

/// Why the vocabulary tables cannot be read; it ends the start of the program.
package enum EUVocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder with the tables is not beside the binary.
    case noFolder(String)
    /// A table cannot be read.
    case unreadable(file: String)
    /// A line of a table has the wrong shape.
    case malformed(file: String, line: Int)

    package var description: String {
        switch self {
        case .noFolder(let path): "the vocabulary tables are not where they belong: \(path)"
        case .unreadable(let file): "the vocabulary table \(file) cannot be read"
        case .malformed(let file, let line): "the vocabulary table \(file) is malformed in line \(line)"
        }
    }
}
