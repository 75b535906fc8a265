// SPDX-License-Identifier: Apache-2.0

package import Awards
import Courses
package import Foundation

/// A folder into which sealed awards are delivered, one file each.
///
/// A file appears whole or not at all, and no file is ever replaced by another. Names hold no personal data.
package struct AwardFiles: Sendable {
    package let directory: URL

    /// Makes the folder if there is none.
    package init(directory: URL) throws(AwardFilesError) {
        self.directory = directory
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        } catch {
            throw .folderUnusable(directory.path, reason: "\(error.localizedDescription)")
        }
        removeLeftovers()
    }

    /// The course and the award's identifier: readable, and the same in every run.
    package static func name(of award: IssuedAward) -> String {
        let course = award.course.text.unicodeScalars
            .map { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
                default: Character("-")
                }
            }
        let words = String(course).split(separator: "-").joined(separator: "-")
        return "\(words.isEmpty ? "award" : String(words.suffix(60)))-\(award.id).jsonld"
    }

    package func url(of award: IssuedAward) -> URL {
        directory.appending(path: Self.name(of: award), directoryHint: .notDirectory)
    }

    /// Whether the award's file is there and is the document that was recorded.
    package func isDelivered(_ award: IssuedAward) throws(AwardFilesError) -> Bool {
        guard let there = try contents(of: award) else { return false }
        return DocumentDigest.hexadecimal(of: there) == award.documentDigest
    }

    /// Writes the document, unless it is there already.
    package func deliver(_ award: IssuedAward, _ document: [UInt8]) throws(AwardFilesError) {
        let name = Self.name(of: award)
        if let there = try contents(of: award) {
            guard there == document else { throw .anotherFileThere(name) }
            return
        }
        do {
            try AtomicFile.create(document, named: name, in: directory)
        } catch .exists {
            // Another process was quicker.
            guard try contents(of: award) == document else { throw .anotherFileThere(name) }
        } catch {
            throw .notWritten(name, reason: error.reason)
        }
    }

    private func contents(of award: IssuedAward) throws(AwardFilesError) -> [UInt8]? {
        let url = url(of: award)
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        do { return [UInt8](try Data(contentsOf: url)) } catch {
            throw .notReadable(url.lastPathComponent, reason: error.localizedDescription)
        }
    }

    /// Files that a crash left half-written have a name of their own and are nobody's any more after an hour.
    private func removeLeftovers() {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey]
        let files =
            (try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: Array(keys))) ?? []
        for file in files where AtomicFile.isLeftoverName(file.lastPathComponent) {
            let modified = (try? file.resourceValues(forKeys: keys))?.contentModificationDate
            if let modified, modified.timeIntervalSinceNow < -3600 { try? FileManager.default.removeItem(at: file) }
        }
    }
}

/// Why a document could not be delivered into a folder.
package enum AwardFilesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder cannot be made.
    case folderUnusable(String, reason: String)
    /// A file with the award's name holds something else; it was not touched.
    case anotherFileThere(String)
    case notReadable(String, reason: String)
    case notWritten(String, reason: String)

    package var description: String {
        switch self {
        case .folderUnusable(let path, let reason):
            "The folder \(path) for the sealed credentials cannot be made: \(Self.clause(reason)). "
                + "Name another, or one that you may write to."
        case .anotherFileThere(let name):
            "There is another file named \(name) in the folder for the sealed credentials, and it was left as it is. "
                + "Move it away, or name another folder, and issue again."
        case .notReadable(let name, let reason):
            "The file \(name) is there but cannot be read: \(Self.clause(reason)). Make it readable, or move it away, "
                + "and issue again."
        case .notWritten(let name, let reason):
            "The file \(name) cannot be written: \(Self.clause(reason)). Make room, or name another folder, and issue "
                + "again: what is sealed already is kept."
        }
    }

    /// The system's words, without the full stop that some of them end with.
    private static func clause(_ reason: String) -> String {
        reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    }
}
