// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Vocabulary

/// The sentences of the product, in every language offered.
package enum BuiltInMessages {
    /// The languages whose catalogue is complete, in the order in which they are offered.
    package static let languages: [LanguageTag] = [.en, .el, .fi]

    /// The catalogue that was built into the program, read once.
    ///
    /// Without its files the program has no words, and shows keys. ``load()`` is called at start and says what is
    /// wrong, before anybody sees a key.
    package static let catalogue = (try? load()) ?? MessageCatalogue()

    /// Reads the message files of every language offered.
    package static func load() throws -> MessageCatalogue {
        let folder = try ResourceFolder.path(ofModule: "Messages") + "/Catalogue/"
        let files = try languages.map { language in
            let file = URL(fileURLWithPath: "\(folder)\(language.code).json")
            return (language: language, json: [UInt8](try Data(contentsOf: file)))
        }
        return try MessageCatalogue(files: files)
    }
}
