// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a file so that it appears whole and survives a power cut, or does not appear.
enum AtomicFile {
    enum Failure: Error {
        /// A file with this name is there already, and was left as it is.
        case exists
        /// A system call failed; the words are the system's.
        case system(String)

        var reason: String {
            switch self {
            case .exists: "the file exists"
            case .system(let reason): reason
            }
        }
    }

    private static let leftoverPrefix = ".vidimus-"
    private static let leftoverSuffix = ".tmp"

    static func isLeftoverName(_ name: String) -> Bool {
        name.hasPrefix(leftoverPrefix) && name.hasSuffix(leftoverSuffix)
    }

    /// Bytes to a temporary file, to the disk, then the name, then the folder to the disk. Only the owner may read
    /// the file, because it speaks of a person.
    static func create(_ bytes: [UInt8], named name: String, in directory: URL) throws(Failure) {
        let target = directory.appending(path: name, directoryHint: .notDirectory).path
        let temporary = directory.appending(
            path: leftoverPrefix + UUID().uuidString + leftoverSuffix, directoryHint: .notDirectory
        ).path
        let file = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw systemFailure() }
        defer { unlink(temporary) }
        do throws(Failure) {
            try write(bytes, to: file)
            guard fsync(file) == 0 else { throw systemFailure() }
        } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw systemFailure() }
        try publish(temporary, as: target)
        syncDirectory(directory.path)
    }

    private static func write(_ bytes: [UInt8], to file: CInt) throws(Failure) {
        var position = 0
        while position < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                systemWrite(file, UnsafeRawBufferPointer(rebasing: buffer[position...]))
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw systemFailure()
            }
            position += written
        }
    }

    private static func systemWrite(_ file: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(file, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(file, bytes.baseAddress, bytes.count)
        #endif
    }

    /// A second name for the same file fails when the name is taken, which a renaming would not; file systems that
    /// know no second names get the renaming after a look.
    private static func publish(_ temporary: String, as target: String) throws(Failure) {
        if link(temporary, target) == 0 { return }
        switch errno {
        case EEXIST: throw .exists
        case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK:
            guard access(target, F_OK) != 0 else { throw .exists }
            guard rename(temporary, target) == 0 else { throw systemFailure() }
        default: throw systemFailure()
        }
    }

    /// Best effort: some file systems refuse to flush a folder, and the file itself is safe by then.
    private static func syncDirectory(_ path: String) {
        let directory = open(path, O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    private static func systemFailure() -> Failure { .system(String(cString: strerror(errno))) }
}
