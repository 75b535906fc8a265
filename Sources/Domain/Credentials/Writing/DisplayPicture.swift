// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
package import Providers

/// The picture of a credential in one language, ready to be written into many.
package struct DisplayPicture: Sendable {
    package let language: LanguageTag
    package let format: MediaFile.Format
    /// The bytes as base64 text.
    let base64: String

    package init(language: LanguageTag, file: MediaFile) {
        self.language = language
        format = file.format
        base64 = Data(file.bytes).base64EncodedString()
    }
}
