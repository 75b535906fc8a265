// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The working copy that the tests were built from.
package enum Checkout {
    /// Its root, found from where this file lies in it.
    package static let directory = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The place of a file of the project, by its path below the root.
    package static func url(_ path: String) -> URL {
        directory.appending(path: path)
    }

    /// The bytes of a file of the project.
    package static func data(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url(path)))
    }
}
