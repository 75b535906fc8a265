// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTML
import Localization
import Messages

/// The page a learner opens from disk beside the sealed file: one file, no script, nothing fetched, and a line that
/// says where the sealed file can be verified.
package struct LearnerPage: Sendable {
    package let text: Wording
    package let credential: CredentialView
    package let isTest: Bool
    package let sealedBy: String
    package let verifyAddress: String
    package let sealedFileName: String

    package init(
        text: Wording, credential: CredentialView, isTest: Bool, sealedBy: String, verifyAddress: String,
        sealedFileName: String
    ) {
        self.text = text
        self.credential = credential
        self.isTest = isTest
        self.sealedBy = sealedBy
        self.verifyAddress = verifyAddress
        self.sealedFileName = sealedFileName
    }

    package func render(style: String) -> [UInt8] {
        Document(lang: text.language.code, dir: text.language.direction.rawValue, title: title) {
            Stylesheet(style)
        } body: {
            main { content }
        }.render()
    }

    private var title: String {
        text(
            .learnerTitle,
            ["title": .text(credential.title.text), "learner": .text(credential.learner?.text ?? text(.resultSomeone))])
    }

    @MarkupBuilder private var content: Fragment {
        Certificate(credential: credential, standing: .sealed, isTest: isTest, text: text)
        div(.class("panel", "proof")) {
            SealOrnament(.whole)
            div {
                if isTest {
                    p { b { text(.resultTestText) } }
                }
                p { sealedBy }
                p { text(.learnerProof) }
                p { SentenceText(parts: verification, pageLanguage: text.language) }
            }
        }
    }

    private var verification: [SentencePart] {
        text.sentence(.learnerVerify, ["url": Phrase(verifyAddress), "file": Phrase(sealedFileName)])
    }
}
