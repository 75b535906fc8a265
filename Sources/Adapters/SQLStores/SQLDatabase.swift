// SPDX-License-Identifier: Apache-2.0

/// A database, whichever engine is behind it.
///
/// The closures are synchronous, so that one closure is one transaction on every engine and nothing can be awaited
/// inside it.
package protocol SQLDatabase: Sendable {
    /// Runs a closure over one consistent state of the data.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(StoreError) -> Value

    /// Runs a closure in a transaction: all of it is kept when it returns, nothing when it throws.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(StoreError) -> Value
}

/// What a closure can do inside a transaction.
package protocol SQLConnection {
    var dialect: SQLDialect { get }

    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StoreError) -> Int

    /// Runs a query; returns its rows.
    func query(_ sql: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow]
}
