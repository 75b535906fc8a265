// SPDX-License-Identifier: Apache-2.0

package import Localization

extension LearnersFile {
    /// The characters of a file, to be shown and corrected; `nil` when the bytes are no text.
    package static func text(of bytes: [UInt8], likelyLanguages languages: [LanguageTag] = []) -> String? {
        DecodedText(bytes, likelyLanguages: languages)?.text
    }
}
