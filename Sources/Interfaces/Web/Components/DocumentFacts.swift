// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import Reviews

/// A document with the way to it, its size and its digest.
struct DocumentFacts: Component {
    let document: ReviewDocument
    /// The page that the document lies below.
    let base: String
    let text: Wording

    var body: some Markup {
        p {
            a(.href("\(base)/documents/\(document.sha256)")) { bdi { document.title } }
            " (\(document.kind.fileEnding.uppercased()), "
            text(.reviewDocumentSize, ["size": .integer(max(1, document.size >> 10))])
            ")"
        }
        p(.class("soft", "small")) {
            text(.reviewDocumentSha)
            ": "
            span(.class("code")) { document.sha256 }
        }
    }
}
