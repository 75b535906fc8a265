// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Where a provider brings a course and a list of learners.
package struct AwardPage: Page {
    package enum Problem: Sendable, Hashable, CaseIterable {
        case noCourse
        case noLearners
    }

    package let setting: PageSetting
    package let texts: AwardTexts
    package let examples: [ExampleLink]
    package let problems: [Problem]

    package init(
        setting: PageSetting, texts: AwardTexts = AwardTexts(), examples: [ExampleLink], problems: [Problem] = []
    ) {
        self.setting = setting
        self.texts = texts
        self.examples = examples
        self.problems = problems
    }

    package var title: String { text(.awardTitle) }
    package var languageSwitch: LanguageSwitch {
        texts == AwardTexts() ? .links : .form(id: "award", action: "/award/preview", enter: "/award/preview")
    }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.awardTitle) }
        ErrorSummary(problems: summary, text: text)
        p(.class("lead")) { text(.awardLead) }
        p(.class("panel")) { text(.awardTestseal) }
        form(
            .id("award"), .method("post"), .action("/award/preview"),
            .enctype("multipart/form-data")
        ) {
            FormToken(setting)
            div(.class("sides")) {
                course
                learners
            }
            button(.class("primary"), .type("submit")) { text(.awardPreviewAction) }
            p(.class("help")) { text(.awardNotsealed) }
        }
        exampleFiles
    }

    private var course: Element {
        section(.aria("labelledby", "course-heading")) {
            h2(.id("course-heading")) { text(.awardCourseHeading) }
            FileField(
                id: "course-file", name: text(.awardCourseFile), help: text(.awardCourseHelp),
                accept: ".yaml,.yml,.json", problem: problems.contains(.noCourse) ? text(.awardErrorCourse) : nil,
                text: text)
            PasteField(
                invitation: text(.awardCoursePaste),
                field: TextField(id: "course", name: text(.awardCourseText), content: texts.course))
        }
    }

    private var learners: Element {
        section(.aria("labelledby", "learners-heading")) {
            h2(.id("learners-heading")) { text(.awardLearnersHeading) }
            FileField(
                id: "learners-file", name: text(.awardLearnersFile), help: text(.awardLearnersHelp),
                accept: ".csv,text/csv,.txt",
                problem: problems.contains(.noLearners) ? text(.awardErrorLearners) : nil, text: text)
            PasteField(
                invitation: text(.awardLearnersPaste),
                field: TextField(id: "learners", name: text(.awardLearnersText), content: texts.learners))
        }
    }

    @MarkupBuilder private var exampleFiles: Fragment {
        if !examples.isEmpty {
            section(.aria("labelledby", "examples")) {
                h2(.id("examples")) { text(.awardExamplesHeading) }
                p { text(.awardExamplesText) }
                ul(.class("samples"), .role("list")) {
                    for example in examples {
                        li {
                            a(.href("/award/examples/\(example.name)"), .download(example.name)) { example.name }
                            p(.class("soft")) { PhraseText(example.title, in: text.language) }
                        }
                    }
                }
            }
        }
    }

    private var summary: [(field: String, message: String)] {
        problems.map { problem in
            switch problem {
            case .noCourse: ("course-file", text(.awardErrorCourse))
            case .noLearners: ("learners-file", text(.awardErrorLearners))
            }
        }
    }
}

/// A file that shows how to write a course or a list of learners.
package struct ExampleLink: Sendable, Hashable {
    package let name: String
    package let title: Phrase

    package init(name: String, title: Phrase) {
        self.name = name
        self.title = title
    }
}
