// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
import Vocabulary

/// The message catalogue in the language of one run.
struct Texts: Sendable {
    let language: LanguageTag

    init(_ language: LanguageTag) { self.language = language }

    func callAsFunction(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String {
        BuiltInMessages.catalogue.text(key, arguments, in: language)
    }

    func text(of finding: Finding) -> String { BuiltInMessages.catalogue.text(of: finding, in: language) }
}
