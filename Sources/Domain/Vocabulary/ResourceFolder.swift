// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where the resources of a module of this package lie.
///
/// SwiftPM puts them in a folder beside the binary. Its own accessor, `Bundle.module`, ends the process when the folder
/// is missing; a person who moved the binary alone deserves a sentence.
package enum ResourceFolder {
    /// The path of the folder; throws when there is none.
    package static func path(ofModule module: String) throws(EUVocabularyError) -> String {
        let folder = Bundle.main.bundleURL.appendingPathComponent("vidimus_\(module).resources").path
        guard FileManager.default.fileExists(atPath: folder) else { throw .noFolder(folder) }
        return folder
    }
}
