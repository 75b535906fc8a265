// SPDX-License-Identifier: Apache-2.0

import Courses
package import HTML
import Localization
import Messages
package import QualityCycles
import Vocabulary

/// The self-check of a version: one group of fields for each point of the list.
package struct SelfCheckPage: Page {
    package let setting: PageSetting
    package let key: CycleKey
    package let version: DesignVersion
    package let list: Checklist
    /// The standards that the provider may use.
    package let offered: [QualityStandard]
    /// What was answered or typed.
    package let answers: [String: CheckAnswer]
    package let trouble: FormTrouble

    package init(
        setting: PageSetting, key: CycleKey, version: DesignVersion, list: Checklist, offered: [QualityStandard],
        answers: [String: CheckAnswer], trouble: FormTrouble = .none
    ) {
        self.setting = setting
        self.key = key
        self.version = version
        self.list = list
        self.offered = offered
        self.answers = answers
        self.trouble = trouble
    }

    package var title: String { text(.cycleCheck) }

    @MarkupBuilder package var content: some Markup {
        p {
            a(.href(CycleAddress.course(key))) {
                if let title = text.phrase(version.title) { PhraseText(title, in: text.language) }
            }
            " · \(text(.cycleVersion, ["version": .text(version.version.text)]))"
        }
        h1 { "\(text(.cycleCheck)): \(text(.standard(list.standard.rawValue)))" }
        ErrorSummary(problems: trouble.problems(elsewhere: "check", prefix: "answer-", text), text: text)
        p(.class("lead")) { text(.cycleCheckLead) }
        choice
        form(.id("check"), .method("post"), .action(CycleAddress.check(key))) {
            FormToken(setting)
            input(.type("hidden"), .name("version"), .value(version.digest.text))
            input(.type("hidden"), .name("list"), .value(list.standard.rawValue))
            for item in list.items {
                SelfCheckFields(item: item, answer: answers[item.code], trouble: trouble, text: text)
            }
            div(.class("turning")) {
                button(.class("primary"), .type("submit"), .name("action"), .value("hand-in")) {
                    text(.cycleCheckHandIn)
                }
                button(.class("secondary"), .type("submit"), .name("action"), .value("save")) { text(.cycleCheckSave) }
            }
        }
    }

    @MarkupBuilder private var choice: Fragment {
        if offered.count > 1 {
            form(.method("get"), .action(CycleAddress.check(key))) {
                input(.type("hidden"), .name("version"), .value(version.digest.text))
                ChoiceField(
                    id: "list", name: text(.cycleCheckList),
                    choices: offered.map { ($0.rawValue, text(.standard($0.rawValue))) },
                    chosen: list.standard.rawValue)
                button(.class("secondary", "small"), .type("submit")) { text(.cycleCheckChange) }
            }
        }
    }
}

/// The fields of one point.
struct SelfCheckFields: Component {
    let item: ChecklistItem
    let answer: CheckAnswer?
    let trouble: FormTrouble
    let text: Wording

    var body: some Markup {
        let problem = trouble.problem(item.code, text)
        fieldset {
            legend { "\(item.code) \(text.phrase(item.title)?.text ?? "")" }
            if let problem { p(.class("field-error")) { problem } }
            p { text.phrase(item.question)?.text ?? "" }
            ChoiceField(
                id: "answer-\(item.code)", name: text(.cycleCheckAnswer),
                choices: [("", text(.cycleCheckChoose))]
                    + Judgement.allCases.map { ($0.rawValue, text(.judgement($0.rawValue))) },
                chosen: answer?.judgement?.rawValue ?? "")
            ProseField(id: "ground-\(item.code)", name: text(.cycleCheckGround), value: answer?.ground ?? "")
            InputField(
                id: "evidence-\(item.code)", name: text(.cycleCheckEvidence), type: "text",
                value: answer?.evidence ?? "", isRequired: false)
        }
    }
}
