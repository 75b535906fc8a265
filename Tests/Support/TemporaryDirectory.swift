// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A folder of its own for one test, removed with everything in it when the last reference goes.
package final class TemporaryDirectory: Sendable {
    package let url: URL

    package var path: String { url.path }

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "vidimus-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The place of a file in it.
    package func file(_ name: String) -> URL {
        url.appending(path: name)
    }

    /// Writes a file into it, and says where.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> URL {
        let place = file(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
        return place
    }

    /// The names of the files in it, at any depth, sorted.
    package func contents() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
    }
}
