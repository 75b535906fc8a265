// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages

/// A file named on the command line, or standard input for `-`.
struct InputFile: Sendable {
    let path: String
    private let texts: Texts

    init(_ path: String, _ texts: Texts) {
        self.path = path
        self.texts = texts
    }

    /// The name to show in messages.
    var name: String { path == "-" ? texts("cli.input.standard") : path }

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
            throw failure("cli.input.unreadable")
        }
        guard bytes.count <= limit else {
            throw limit < 1 << 20
                ? failure("cli.input.tooLargeSmall", ["limit": .integer(limit >> 10)])
                : failure("cli.input.tooLarge", ["limit": .integer(limit >> 20)])
        }
        return bytes
    }

    /// What cannot be done with the file, in the language of this run.
    func failure(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> CommandFailure {
        CommandFailure(texts(key, arguments.merging(["file": .text(name)]) { given, _ in given }), exit: .unreadable)
    }

    private func open() throws(CommandFailure) -> FileHandle {
        if path == "-" { return .standardInput }
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw failure("cli.input.missing")
        }
        guard !isDirectory.boolValue else { throw failure("cli.input.folder") }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw failure("cli.input.closed") }
        return handle
    }
}
