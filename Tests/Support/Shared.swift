// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The shared material beside the checkout: third-party vectors, official samples, shapes and peers.
///
/// It is looked for where `VIDIMUS_SHARED` says, else at `../shared` beside the checkout. It is never part of the
/// project, so every test that reads it carries the trait `.requiresShared`.
package enum Shared {
    /// The material was asked for and is not there.
    package struct Missing: Error, CustomStringConvertible {
        package let description: String

        static let whenRequired = Missing(description: "VIDIMUS_REQUIRE_SHARED=1, but nothing is at \(directory.path)")
        static let whenRead = Missing(description: "the shared material is not at \(directory.path)")
    }

    /// The folder that holds the material, whether it exists or not.
    package static let directory: URL = {
        if let named = ProcessInfo.processInfo.environment["VIDIMUS_SHARED"], !named.isEmpty {
            return URL(fileURLWithPath: named, isDirectory: true)
        }
        return Checkout.directory.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)
    }()

    /// Whether the material is at hand.
    package static var isAvailable: Bool {
        isDirectory(directory.appending(path: "data")) && isDirectory(directory.appending(path: "vectors"))
    }

    /// Whether its absence is a failure: `.ci/run` sets `VIDIMUS_REQUIRE_SHARED=1`.
    package static var isRequired: Bool {
        ProcessInfo.processInfo.environment["VIDIMUS_REQUIRE_SHARED"] == "1"
    }

    /// The place of a file or folder, by its path below the shared folder (`data/elm/signature-facts.json`).
    package static func url(_ path: String) -> URL {
        directory.appending(path: path)
    }

    /// The bytes of one file.
    package static func data(_ path: String) throws -> [UInt8] {
        guard isAvailable else { throw Missing.whenRead }
        return [UInt8](try Data(contentsOf: url(path)))
    }

    /// The text of one file, which must be UTF-8.
    package static func text(_ path: String) throws -> String {
        guard let text = String(validating: try data(path), as: UTF8.self) else {
            throw Missing(description: "\(path) is not UTF-8")
        }
        return text
    }

    /// The paths (below the shared folder, sorted) of the files in one folder whose names end with `suffix`.
    package static func files(in folder: String, suffix: String = "") throws -> [String] {
        guard isAvailable else { throw Missing.whenRead }
        return try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
            .filter { $0.hasSuffix(suffix) && !isDirectory(url(folder).appending(path: $0)) }
            .sorted()
            .map { folder + "/" + $0 }
    }

    /// The same for a folder and all folders below it.
    package static func allFiles(under folder: String, suffix: String = "") throws -> [String] {
        guard isAvailable else { throw Missing.whenRead }
        return try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
            .filter { $0.hasSuffix(suffix) && !isDirectory(url(folder).appending(path: $0)) }
            .sorted()
            .map { folder + "/" + $0 }
    }

    private static func isDirectory(_ url: URL) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}
