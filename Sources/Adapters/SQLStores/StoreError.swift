// SPDX-License-Identifier: Apache-2.0

/// Why data could not be kept or read.
package enum StoreError: Error, Hashable, CustomStringConvertible {
    /// The database cannot be opened or reached.
    case unavailable(String)
    /// The file is there but is no database, or a damaged one.
    case damaged(String)
    /// The database was written by a newer version of the programme.
    case newerSchema(unknown: [String])
    /// What came back is not what was put in.
    case unexpectedContent(String)
    /// The engine refused a statement.
    case statement(String)

    package var description: String {
        switch self {
        case .unavailable(let why): "The database cannot be used: \(why)"
        case .damaged(let path): "The file \(path) is not a database, or it is damaged. Restore it from a backup."
        case .newerSchema(let unknown):
            "The database was written by a newer version of the programme (it knows \(unknown.joined(separator: ", "))"
                + "). Use that version, or restore a backup made before it."
        case .unexpectedContent(let what): "The database holds something unexpected: \(what)."
        case .statement(let why): "The database refused a statement: \(why)"
        }
    }
}
