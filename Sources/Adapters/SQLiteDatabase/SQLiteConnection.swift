// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import SQLStores

/// A transaction of a SQLite database.
struct SQLiteConnection: SQLConnection {
    let database: Database
    /// Where the database lies, for whoever has to mend it.
    let path: String
    let dialect = SQLDialect.sqlite

    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StoreError) -> Int {
        do {
            try database.cachedStatement(sql: sql).execute(arguments: Self.arguments(arguments))
            return database.changesCount
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        do {
            let statement = try database.cachedStatement(sql: sql)
            let columns = SQLRow.Columns(statement.columnNames)
            let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(arguments))
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                rows.append(SQLRow(columns, (0..<row.count).map { SQLValue(row[$0] as DatabaseValue) }))
            }
            return rows
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(values.map(\.databaseValue))
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let integer): .integer(integer)
            case .double(let double): .text("\(double)")
            case .string(let text): .text(text)
            case .blob(let data): .blob([UInt8](data))
            }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let integer): integer.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
