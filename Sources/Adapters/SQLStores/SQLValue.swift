// SPDX-License-Identifier: Apache-2.0

/// A value that goes into a statement or comes out of a row.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// One row of an answer, by column name.
package struct SQLRow: Sendable {
    private let values: [String: SQLValue]

    package init(_ values: [String: SQLValue]) { self.values = values }

    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func text(_ column: String) throws(StoreError) -> String {
        guard case .text(let text) = values[column] else { throw .unexpectedContent("column \(column)") }
        return text
    }

    /// - Returns: `nil` when the column is null.
    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func optionalText(_ column: String) throws(StoreError) -> String? {
        values[column] == .null ? nil : try text(column)
    }

    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func integer(_ column: String) throws(StoreError) -> Int {
        guard case .integer(let integer) = values[column] else { throw .unexpectedContent("column \(column)") }
        return Int(integer)
    }

    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func blob(_ column: String) throws(StoreError) -> [UInt8] {
        switch values[column] {
        case .blob(let bytes): return bytes
        case .text(let text): return Array(text.utf8)
        default: throw .unexpectedContent("column \(column)")
        }
    }
}
