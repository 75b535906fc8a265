// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file named on the command line, or standard input for `-`.
struct InputFile: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    /// The name to show in messages.
    var name: String { path == "-" ? "standard input" : path }

    /// Reads all of it, up to a limit.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be opened or read, or is larger than the limit.
    func read(limit: Int) throws(CommandFailure) -> [UInt8] {
        let handle = try open()
        defer { if path != "-" { try? handle.close() } }
        var bytes: [UInt8] = []
        do {
            while bytes.count <= limit, let chunk = try handle.read(upToCount: min(1 << 20, limit + 1 - bytes.count)),
                !chunk.isEmpty
            { bytes.append(contentsOf: chunk) }
        } catch {
            throw CommandFailure("\(name) could not be read.", exit: .unreadable)
        }
        guard bytes.count <= limit else {
            throw CommandFailure(
                "\(name) is larger than \(limit >> 20) MB, the most that is read.", exit: .unreadable)
        }
        return bytes
    }

    private func open() throws(CommandFailure) -> FileHandle {
        if path == "-" { return .standardInput }
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandFailure("There is no file \(path).", exit: .unreadable)
        }
        guard !isDirectory.boolValue else {
            throw CommandFailure("\(path) is a folder, not a file.", exit: .unreadable)
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure("\(path) cannot be opened for reading.", exit: .unreadable)
        }
        return handle
    }
}
