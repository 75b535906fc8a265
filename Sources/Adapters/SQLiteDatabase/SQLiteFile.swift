// SPDX-License-Identifier: Apache-2.0

package import Foundation
import GRDB
package import SQLStores

/// A SQLite database in a file, with one writer and several readers at a time (WAL).
///
/// The server and a command may have the same file open at once; nobody may put it on a network file system.
package struct SQLiteFile: SQLDatabase {
    private let pool: DatabasePool
    /// Where the copy was put that was made before the tables were changed, if they were.
    package let backup: URL?

    /// Opens or creates the file and brings its tables up to date, after a copy of it was made.
    ///
    /// - Throws: ``StoreError`` when it cannot be opened, is no database, or is newer than this programme.
    package init(at file: URL, steps: [SchemaStep] = Schema.steps, now: Date) throws(StoreError) {
        try Self.keepPrivate(file)
        do {
            pool = try DatabasePool(path: file.path, configuration: Self.configuration)
            let migrator = Self.migrator(steps)
            backup = try Self.migrate(pool, migrator, file: file, now: now)
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(error, path: file.path)
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await pool.read { [path = pool.path] in try body(SQLiteConnection(database: $0, path: path)) }
        } catch {
            throw StoreError(error, path: pool.path)
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await pool.write { [path = pool.path] in try body(SQLiteConnection(database: $0, path: path)) }
        } catch {
            throw StoreError(error, path: pool.path)
        }
    }

    /// Makes the file, if it is missing, for its owner only, and takes from others what an earlier version left them.
    ///
    /// It holds what learners were awarded. SQLite gives the files it puts beside it (`-wal`, `-shm`) the same rights.
    private static func keepPrivate(_ file: URL) throws(StoreError) {
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.unavailable("\(file.path) cannot be opened or created.") }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else {
            throw StoreError.unavailable("\(file.path) cannot be closed to others: it belongs to another account.")
        }
        for companion in ["-wal", "-shm"] { chmod(file.path + companion, 0o600) }
    }

    /// An award that was reported as recorded must survive a power cut, hence full synchronisation.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func migrator(_ steps: [SchemaStep]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.id) { database in
                for statement in step.statements(.sqlite) { try database.execute(sql: statement) }
            }
        }
        return migrator
    }

    private static func migrate(
        _ pool: DatabasePool, _ migrator: DatabaseMigrator, file: URL, now: Date
    ) throws -> URL? {
        let (applied, isComplete) = try pool.read { database in
            (try migrator.appliedIdentifiers(database), try migrator.hasCompletedMigrations(database))
        }
        let unknown = applied.subtracting(migrator.migrations)
        guard unknown.isEmpty else { throw StoreError.newerSchema(unknown: unknown.sorted()) }
        guard !isComplete else { return nil }
        let backup = applied.isEmpty ? nil : try copy(pool, of: file, now: now)
        try migrator.migrate(pool)
        return backup
    }

    private static func copy(_ pool: DatabasePool, of file: URL, now: Date) throws -> URL {
        let folder = file.deletingLastPathComponent().appending(path: "backups")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let stamp = now.formatted(.iso8601).replacing(":", with: "")
        let copy = folder.appending(path: "\(file.deletingPathExtension().lastPathComponent)-\(stamp).sqlite")
        try keepPrivate(copy)
        try pool.backup(to: DatabaseQueue(path: copy.path))
        try dropOldCopies(in: folder)
        return copy
    }

    /// The newest five copies stay; their names begin alike and end with the time, so they sort by age.
    private static func dropOldCopies(in folder: URL) throws {
        let copies = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "sqlite" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        for old in copies.dropLast(5) { try FileManager.default.removeItem(at: old) }
    }
}

extension StoreError {
    /// What an error of SQLite means for whoever keeps the data.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT:
            self = .damaged(path)
        case let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN:
            self = .unavailable("\(path) cannot be opened or created.")
        case let error as DatabaseError where error.resultCode == .SQLITE_READONLY:
            self = .unavailable("\(path) cannot be written.")
        case let error as DatabaseError: self = .statement(error.message ?? "\(error.resultCode)")
        default: self = .unavailable("\(error)")
        }
    }
}
