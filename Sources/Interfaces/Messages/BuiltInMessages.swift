// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Vocabulary

/// The sentences of the product, in every language offered.
package enum BuiltInMessages {
    /// The languages whose catalogue is complete, in the order in which they are offered.
    package static let languages: [LanguageTag] = [.en, .el, .fi]

    /// The catalogue that was built into the program.
    ///
    /// Without its files the program has no words, and shows keys. ``load()`` is called at start and says what is
    /// wrong, before anybody sees a key.
    package static let catalogue = (try? loaded.get()) ?? MessageCatalogue()

    /// The catalogue, read at the first call; throws each time when reading failed.
    @discardableResult
    package static func load() throws -> MessageCatalogue { try loaded.get() }

    private static let loaded = Result<MessageCatalogue, any Error> {
        let folder = try ResourceFolder.path(ofModule: "Messages") + "/Catalogue/"
        let files = try languages.map { language in
            let file = URL(fileURLWithPath: "\(folder)\(language.code).json")
            return (language: language, json: [UInt8](try Data(contentsOf: file)))
        }
        return try MessageCatalogue(files: files)
    }
}
