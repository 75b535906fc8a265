// SPDX-License-Identifier: Apache-2.0

/// The few ways in which the two database engines differ.
///
/// Statements are written once, with `?` for arguments and `ON CONFLICT` for upserts, which both understand.
package enum SQLDialect: Sendable, Hashable {
    case sqlite
    case postgreSQL

    /// A statement with its placeholders as the engine wants them: `?`, or `$1`, `$2` and so on.
    ///
    /// Our statements hold no question mark but placeholders; text always travels as an argument.
    package func statement(_ sql: String) -> String {
        guard self == .postgreSQL else { return sql }
        var number = 0
        return sql.map { character in
            guard character == "?" else { return String(character) }
            number += 1
            return "$\(number)"
        }.joined()
    }

    /// A query for the texts of a JSON array that is its one argument: any number of values in one placeholder.
    package var elementsOfArray: String {
        self == .sqlite ? "SELECT value FROM json_each(?)" : "SELECT jsonb_array_elements_text(CAST(? AS jsonb))"
    }

    /// The type of a column of bytes.
    package var blobType: String { self == .sqlite ? "BLOB" : "BYTEA" }

    /// The type of a text column that is compared by its characters' numbers, as ranges of words need it.
    package var binaryTextType: String { self == .sqlite ? "TEXT" : "TEXT COLLATE \"C\"" }

    /// What follows the closing parenthesis of a table: SQLite only checks types when told to.
    package var tableSuffix: String { self == .sqlite ? " STRICT" : "" }
}
