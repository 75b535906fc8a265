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
    private let columns: Columns
    private let values: [SQLValue]

    /// Where each column stands in the rows of one answer; of two with one name the first counts.
    package struct Columns: Sendable {
        fileprivate let positions: [String: Int]

        package init(_ names: [String]) {
            positions = Dictionary(zip(names, names.indices)) { first, _ in first }
        }
    }

    /// - Parameter values: One value for each column.
    package init(_ columns: Columns, _ values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    private subscript(column: String) -> SQLValue? { columns.positions[column].map { values[$0] } }

    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func text(_ column: String) throws(StoreError) -> String {
        guard case .text(let text) = self[column] else { throw .unexpectedContent("column \(column)") }
        return text
    }

    /// - Returns: `nil` when the column is null.
    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func optionalText(_ column: String) throws(StoreError) -> String? {
        self[column] == .null ? nil : try text(column)
    }

    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func integer(_ column: String) throws(StoreError) -> Int {
        guard case .integer(let integer) = self[column] else { throw .unexpectedContent("column \(column)") }
        return Int(integer)
    }

    /// - Throws: ``StoreError/unexpectedContent`` when the column is absent or of another kind.
    package func blob(_ column: String) throws(StoreError) -> [UInt8] {
        switch self[column] {
        case .blob(let bytes): return bytes
        case .text(let text): return Array(text.utf8)
        default: throw .unexpectedContent("column \(column)")
        }
    }
}
