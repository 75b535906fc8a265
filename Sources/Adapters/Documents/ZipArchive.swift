// SPDX-License-Identifier: Apache-2.0

import CZip
package import Foundation

/// A ZIP archive made in memory. The same entries at the same time give the same bytes, in whatever zone the program
/// runs.
package struct ZipArchive: Sendable {
    package struct Entry: Sendable, Hashable {
        /// A path with `/` between its parts.
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package let bytes: [UInt8]

    /// Packs the entries in their order; `modified` stands at each of them.
    ///
    /// Takes the size of the entries and of the archive in memory.
    package init(_ entries: [Entry], modified: Date) throws(ZipArchiveError) {
        // libzip writes no archive without entries.
        guard !entries.isEmpty else { throw .nothingToPack }
        var names: Set<String> = []
        for entry in entries {
            guard Self.isSafe(entry.name) else { throw .unsafeName(entry.name) }
            guard names.insert(entry.name).inserted else { throw .repeatedName(entry.name) }
        }
        bytes = try Self.packed(entries, modified: DOSTime(modified))
    }

    /// A name that every program unpacks inside the folder it was told to, and that file systems take.
    private static func isSafe(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return name.utf8.count <= 1_000
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
            && name.unicodeScalars.allSatisfy {
                $0.value >= 32 && $0.value != 127 && !"\\:*?\"<>|".contains(Character($0))
            }
    }

    private static func packed(_ entries: [Entry], modified: DOSTime) throws(ZipArchiveError) -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .libraryFailed("no memory") }
        // One reference goes to the archive, this one reads the result.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        var problem = zip_error_t()
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &problem) else {
            zip_source_free(target)
            throw .libraryFailed(String(cString: zip_error_strerror(&problem)))
        }
        var isClosed = false
        defer { if !isClosed { zip_discard(archive) } }
        for entry in entries { try add(entry, modified: modified, to: archive) }
        guard zip_close(archive) == 0 else { throw .libraryFailed(String(cString: zip_strerror(archive))) }
        isClosed = true
        return try contents(of: target)
    }

    private static func add(_ entry: Entry, modified: DOSTime, to archive: OpaquePointer) throws(ZipArchiveError) {
        // The library frees the copy; the archive reads it when it is closed.
        guard let copy = malloc(max(1, entry.bytes.count)) else { throw .libraryFailed("no memory") }
        entry.bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memcpy(copy, base, source.count) }
        }
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1) else {
            free(copy)
            throw .libraryFailed(String(cString: zip_strerror(archive)))
        }
        let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .libraryFailed(String(cString: zip_strerror(archive)))
        }
        let position = zip_uint64_t(index)
        let isSet =
            zip_file_set_dostime(archive, position, modified.time, modified.date, 0) == 0
            && zip_file_set_external_attributes(
                archive, position, 0, zip_uint8_t(ZIP_OPSYS_UNIX), zip_uint32_t(0o100644) << 16) == 0
        guard isSet else { throw .libraryFailed(String(cString: zip_strerror(archive))) }
    }

    private static func contents(of source: OpaquePointer) throws(ZipArchiveError) -> [UInt8] {
        func reason() -> String { String(cString: zip_error_strerror(zip_source_error(source))) }
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw .libraryFailed(reason())
        }
        defer { zip_source_close(source) }
        let size = Int(status.size)
        var read: zip_int64_t = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            read = zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))
            count = max(0, Int(read))
        }
        guard read == zip_int64_t(size) else { throw .libraryFailed(reason()) }
        return bytes
    }

    /// The date and time of a ZIP entry: two seconds fine, from 1980 to 2107, here in UTC.
    private struct DOSTime {
        let date: UInt16
        let time: UInt16

        init(_ moment: Date) {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = .gmt
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: moment)
            let year = min(max(parts.year ?? 1980, 1980), 2107)
            date = UInt16((year - 1980) << 9 | (parts.month ?? 1) << 5 | (parts.day ?? 1))
            time = UInt16((parts.hour ?? 0) << 11 | (parts.minute ?? 0) << 5 | (parts.second ?? 0) / 2)
        }
    }
}

/// Why an archive could not be made.
package enum ZipArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    case nothingToPack
    case unsafeName(String)
    case repeatedName(String)
    /// The words are libzip's.
    case libraryFailed(String)

    package var description: String {
        switch self {
        case .nothingToPack: "The zip file was not made, because there is no file to put into it."
        case .unsafeName(let name):
            "The zip file was not made, because no program would unpack the name “\(name.prefix(100))” safely. "
                + "Choose a shorter one, without slashes and signs that file systems keep for themselves."
        case .repeatedName(let name):
            "The zip file was not made, because two files in it would be named “\(name)”. Give each its own name."
        case .libraryFailed(let reason):
            "The zip file was not made: \(reason). Make room in memory, or pack fewer files at a time."
        }
    }
}
