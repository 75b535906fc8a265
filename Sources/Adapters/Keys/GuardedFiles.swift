// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files that are written once, whole or not at all, and never overwritten.
enum GuardedFiles {
    /// What a file with a secret allows: only its owner may read and write.
    static let secret: mode_t = 0o600
    /// What a file for everyone allows.
    static let open: mode_t = 0o644

    /// Writes a new file and waits until it is on the disk; refuses a name that is taken, and leaves nothing behind
    /// when it fails.
    ///
    /// - Parameter flush: what waits for the disk; tests let it fail.
    static func create(
        _ path: String, _ bytes: [UInt8], mode: mode_t, flush: (CInt) -> CInt = fsync
    ) throws(TestAuthorityError) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        var failed = false
        while written < bytes.count, !failed {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { written += count } else if errno != EINTR { failed = true }
        }
        failed = failed || flush(descriptor) != 0
        let error = errno
        close(descriptor)
        guard !failed else {
            unlink(path)
            throw .inputOutput(path: path, reason: String(cString: strerror(error)))
        }
    }

    /// Gives the file the name `target`, unless that is taken; answers whether it was free.
    static func link(_ path: String, as target: String) throws(TestAuthorityError) -> Bool {
        if Glibc.link(path, target) == 0 { return true }
        guard errno == EEXIST else { throw failure(target) }
        return false
    }

    /// Moves a directory to a name that is free or an empty directory; answers whether it was.
    static func move(directory: String, to target: String) throws(TestAuthorityError) -> Bool {
        if rename(directory, target) == 0 { return true }
        guard [EEXIST, ENOTEMPTY].contains(errno) else { throw failure(target) }
        return false
    }

    static func makeDirectory(_ path: String) throws(TestAuthorityError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
    }

    static func makeDirectories(_ path: String) throws(TestAuthorityError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .inputOutput(path: path, reason: error.localizedDescription)
        }
    }

    static func read(_ path: String) throws(TestAuthorityError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .inputOutput(path: path, reason: error.localizedDescription)
        }
    }

    /// The names in a directory; `nil` when there is no such directory.
    static func names(in directory: String) throws(TestAuthorityError) -> [String]? {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) else { return nil }
        guard isDirectory.boolValue else { throw .inputOutput(path: directory, reason: "not a directory") }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw .inputOutput(path: directory, reason: error.localizedDescription)
        }
    }

    static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func failure(_ path: String) -> TestAuthorityError {
        .inputOutput(path: path, reason: String(cString: strerror(errno)))
    }
}
