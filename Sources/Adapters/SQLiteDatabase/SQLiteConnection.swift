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
            try database.execute(sql: sql, arguments: StatementArguments(arguments.map(\.databaseValue)))
            return database.changesCount
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        do {
            let rows = try Row.fetchAll(
                database, sql: sql, arguments: StatementArguments(arguments.map(\.databaseValue)))
            return rows.map { row in
                SQLRow(Dictionary(row.map { ($0.0, SQLValue($0.1)) }) { first, _ in first })
            }
        } catch {
            throw StoreError(error, path: path)
        }
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
