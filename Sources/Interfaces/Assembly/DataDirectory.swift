// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The folder that holds all an installation keeps: its database, its keys, its anchors.
package struct DataDirectory: Sendable {
    package let root: URL

    /// Opens the folder, or creates it for its owner only.
    ///
    /// - Throws: ``DataDirectoryError`` when that is not possible or nothing can be written there.
    package init(_ path: String) throws(DataDirectoryError) {
        root = URL(fileURLWithPath: path, isDirectory: true)
        let manager = FileManager.default
        do {
            if !manager.fileExists(atPath: root.path) {
                try manager.createDirectory(
                    at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw DataDirectoryError(path: path, problem: "cannot be created")
        }
        guard manager.isWritableFile(atPath: root.path) else {
            throw DataDirectoryError(path: path, problem: "cannot be written")
        }
    }

    /// Opens a folder that is there already, with a database in it.
    package init(existing path: String) throws(DataDirectoryError) {
        root = URL(fileURLWithPath: path, isDirectory: true)
        guard FileManager.default.fileExists(atPath: root.appending(path: Self.databaseName).path) else {
            throw DataDirectoryError(path: path, problem: "holds no database of Vidimus")
        }
    }

    /// `VIDIMUS_DATA_DIRECTORY`, or the place where a person's programs keep their data (XDG Base Directory).
    package static func standardPath(_ environment: [String: String]) -> String {
        if let path = environment["VIDIMUS_DATA_DIRECTORY"], !path.isEmpty { return path }
        if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return "\(data)/vidimus" }
        return "\(environment["HOME"] ?? ".")/.local/share/vidimus"
    }

    package static let databaseName = "vidimus.sqlite"
    package var database: URL { root.appending(path: Self.databaseName) }
    package var mailSpool: URL { root.appending(path: "mail-spool", directoryHint: .isDirectory) }
    package var feedbackKey: URL { root.appending(path: "feedback.key") }
    package var testAuthority: String { root.appending(path: "test-authority").path }
}

/// Why a data folder cannot be used.
package struct DataDirectoryError: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let problem: String

    package var description: String { "The data folder \(path) \(problem). Choose another with --data." }
}
