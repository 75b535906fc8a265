// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Where a file is chosen, dropped or pasted.
package struct VerifyPage: Page {
    package enum Problem: Sendable, Hashable {
        case nothingGiven
        case unknownSample
    }

    package let setting: PageSetting
    package let samples: [SampleLink]
    package let megabytes: Int
    package let problem: Problem?

    package init(setting: PageSetting, samples: [SampleLink], megabytes: Int, problem: Problem? = nil) {
        self.setting = setting
        self.samples = samples
        self.megabytes = megabytes
        self.problem = problem
    }

    package var title: String { text(.verifyTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.verifyTitle) }
        ErrorSummary(problems: problems, text: text)
        p(.class("lead")) { text(.verifyLead) }
        form(.method("post"), .action("/verify"), .enctype("multipart/form-data")) {
            FormToken(setting)
            FileField(
                id: "file", name: text(.verifyFileLabel),
                help: text(.verifyFileHelp, ["size": .integer(megabytes)]),
                accept: ".json,.jsonld,application/json,application/ld+json",
                problem: problem == .nothingGiven ? text(.verifyErrorEmpty) : nil, text: text)
            PasteField(
                invitation: text(.verifyTextSummary),
                field: TextField(
                    id: "text", name: text(.verifyTextLabel), help: text(.verifyTextHelp), content: ""))
            button(.class("primary"), .type("submit")) { text(.verifyAction) }
            p(.class("help")) { text(.verifyPrivacy) }
        }
        SampleList(samples: samples, text: text)
    }

    private var problems: [(field: String, message: String)] {
        switch problem {
        case .nothingGiven: [("file", text(.verifyErrorEmpty))]
        case .unknownSample: [("samples", text(.verifyErrorSample))]
        case nil: []
        }
    }
}
