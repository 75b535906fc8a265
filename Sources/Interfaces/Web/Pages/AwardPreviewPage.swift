// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Everything that would be sealed and everything that stands in the way, before anything is sealed.
package struct AwardPreviewPage: Page {
    package enum Problem: Sendable, Hashable {
        case wrongSecret
        case noArchive
    }

    package let setting: PageSetting
    package let preview: AwardPreviewView
    /// Whether the reader has no right of their own to seal.
    package let needsSecret: Bool
    package let problem: Problem?

    package init(
        setting: PageSetting, preview: AwardPreviewView, needsSecret: Bool = true, problem: Problem? = nil
    ) {
        self.setting = setting
        self.preview = preview
        self.needsSecret = needsSecret
        self.problem = problem
    }

    package var title: String { text(.previewTitle) }
    package var languageSwitch: LanguageSwitch {
        .form(id: "award", action: "/award/preview", enter: preview.canSeal ? "/award/seal" : "/award/preview")
    }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.previewTitle) }
        ErrorSummary(problems: problems, text: text)
        AwardTally(
            rows: preview.rows,
            keys: [.award: .previewReady, .already: .previewAlready, .refused: .previewRefused],
            nothing: preview.canSeal ? nil : .previewNothing, text: text)
        FindingSections(
            id: "course", findings: preview.courseFindings, problems: .previewCourseProblems,
            notes: .previewCourseNotes, text: text)
        FindingSections(
            id: "learners", findings: preview.learnerFindings, problems: .previewLearnersProblems,
            notes: .previewLearnersNotes, text: text)
        rows
        sample
        form(
            .id("award"), .method("post"), .action("/award/preview"),
            .enctype("multipart/form-data")
        ) { fields }
    }

    @MarkupBuilder private var rows: Fragment {
        if !preview.rows.isEmpty {
            section(.aria("labelledby", "rows")) {
                h2(.id("rows")) { text(.previewRowsHeading) }
                AwardRowTable(rows: preview.rows, fate: .previewRowsFate, text: text)
            }
        }
    }

    @MarkupBuilder private var sample: Fragment {
        if let sample = preview.sample {
            section(.aria("labelledby", "sample")) {
                h2(.id("sample")) {
                    if let learner = preview.sampleLearner {
                        text(.previewSampleHeading, ["learner": .text(learner)])
                    } else {
                        text(.credentialPreviewHeading)
                    }
                }
                p(.class("soft")) { text(.previewSampleText) }
                if let trouble = preview.pictureTrouble {
                    p(.class("field-error")) { text(.previewSampleNoPicture, ["reason": .text(trouble)]) }
                }
                Certificate(credential: sample, standing: .preview, isTest: true, text: text)
            }
        }
    }

    @MarkupBuilder private var fields: Fragment {
        FormToken(setting)
        if preview.canSeal {
            section(.class("panel"), .aria("labelledby", "seal")) { sealing }
        }
        section(.aria("labelledby", "edit")) {
            h2(.id("edit")) { text(.previewEditHeading) }
            p { text(.previewEditText) }
            div(.class("sides")) {
                TextField(
                    id: "course", name: text(.awardCourseText), content: preview.texts.course, isWide: true)
                TextField(
                    id: "learners", name: text(.awardLearnersText), content: preview.texts.learners, isWide: true)
            }
            button(.class("secondary"), .type("submit")) { text(.previewAgain) }
        }
    }

    @MarkupBuilder private var sealing: Fragment {
        h2(.id("seal")) { text(.previewSealHeading) }
        p { text(.previewSealConsequence) }
        if needsSecret { secret }
        button(.class("primary", "seal-action"), .type("submit"), .attribute("formaction", "/award/seal")) {
            if preview.count(.award) > 0 {
                text(.previewSealAction, ["count": .integer(preview.count(.award))])
            } else {
                text(.previewSealAgain)
            }
        }
    }

    private var secret: Element {
        div(.class("field")) {
            label(.for("secret")) { text(.previewSealSecret) }
            if problem == .wrongSecret {
                p(.class("field-error"), .id("secret-error")) { text(.awardErrorSecret) }
            }
            input(
                .type("text"), .id("secret"), .name("secret"), .autocomplete("off"),
                .attribute("autocapitalize", "none"), .attribute("spellcheck", "false"),
                .aria("describedby", problem == .wrongSecret ? "secret-error secret-help" : "secret-help"),
                problem == .wrongSecret ? .aria("invalid", true) : nil)
            p(.class("help"), .id("secret-help")) { text(.previewSealSecretHelp) }
        }
    }

    private var problems: [(field: String, message: String)] {
        switch problem {
        case .wrongSecret: [("secret", text(.awardErrorSecret))]
        case .noArchive: [("seal", text(.awardErrorArchive))]
        case nil: []
        }
    }
}
