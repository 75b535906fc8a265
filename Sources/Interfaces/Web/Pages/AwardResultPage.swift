// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What was sealed, with the zip file and what to do with it.
package struct AwardResultPage: Page {
    package let setting: PageSetting
    package let result: AwardResultView
    package let verifyAddress: String
    /// The texts, so that the page can be shown in another language and nothing typed is lost.
    package let texts: AwardTexts

    package init(setting: PageSetting, result: AwardResultView, verifyAddress: String, texts: AwardTexts) {
        self.setting = setting
        self.result = result
        self.verifyAddress = verifyAddress
        self.texts = texts
    }

    package var title: String { text(.sealedTitle) }
    package var languageSwitch: LanguageSwitch {
        .form(id: "award", action: "/award/preview", enter: "/award/preview")
    }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.sealedTitle) }
        AwardTally(
            rows: result.rows, keys: [.award: .sealedDone, .already: .sealedAlready, .refused: .sealedRefused],
            nothing: result.download == nil ? .sealedNothing : nil, text: text)
        if let stop = result.stop { p(.class("field-error"), .role("alert")) { stop } }
        if let download = result.download { offer(download) }
        section(.aria("labelledby", "rows")) {
            h2(.id("rows")) { text(.previewRowsHeading) }
            AwardRowTable(rows: result.rows, fate: .sealedRowsFate, text: text)
        }
        form(
            .id("award"), .method("post"), .action("/award/preview"),
            .enctype("multipart/form-data")
        ) {
            FormToken(setting)
            input(.type("hidden"), .name("course"), .value(texts.course))
            input(.type("hidden"), .name("learners"), .value(texts.learners))
            button(.class("secondary"), .type("submit")) { text(.sealedBack) }
        }
    }

    @MarkupBuilder private func offer(_ download: AwardResultView.Download) -> Fragment {
        div(.class("panel")) {
            p {
                a(.class("primary"), .href(download.address), .download("vidimus.zip")) {
                    text(.sealedDownload)
                }
            }
            p {
                text(.sealedDownloadHelp, ["size": .text(download.size), "count": .integer(download.minutes)])
            }
        }
        section(.aria("labelledby", "next")) {
            h2(.id("next")) { text(.sealedNextHeading) }
            ul {
                li { text(.sealedNextSend) }
                li {
                    SentenceText(
                        parts: text.sentence(.sealedNextVerify, ["url": Phrase(verifyAddress)]),
                        pageLanguage: text.language)
                }
            }
        }
    }
}
