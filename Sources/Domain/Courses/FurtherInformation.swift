// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// Whatever else a reader should know, in words and as pages.
package struct FurtherInformation: Hashable, Sendable {
    package let note: LocalizedText?
    /// The course's own page.
    package let homepage: String?
    package let documents: [WebDocument]

    package init(note: LocalizedText? = nil, homepage: String? = nil, documents: [WebDocument] = []) {
        self.note = note
        self.homepage = homepage
        self.documents = documents
    }
}

/// A document on the web.
package struct WebDocument: Hashable, Sendable {
    package let title: LocalizedText
    package let address: String
    package let language: LanguageTag?

    package init(title: LocalizedText, address: String, language: LanguageTag? = nil) {
        self.title = title
        self.address = address
        self.language = language
    }
}
