// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import QualityCycles
import Vocabulary

/// One course in its quality cycle: the way it has come, what is missing, and the forms for the next step.
package struct CyclePage: Page {
    package let setting: PageSetting
    package let key: CycleKey
    package let cycle: CycleView
    package let rights: CycleRights
    package let reviewDates: CycleReviewDates?
    package let trouble: FormTrouble

    package init(
        setting: PageSetting, key: CycleKey, cycle: CycleView, rights: CycleRights, reviewDates: CycleReviewDates?,
        trouble: FormTrouble = .none
    ) {
        self.setting = setting
        self.key = key
        self.cycle = cycle
        self.rights = rights
        self.reviewDates = reviewDates
        self.trouble = trouble
    }

    package var title: String { cycle.title.text }
    var address: String { CycleAddress.course(key) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(CycleAddress.courses(key.provider))) { text(.cyclesList) } }
        h1 { PhraseText(cycle.title, in: text.language) }
        ErrorSummary(problems: trouble.problems(elsewhere: "path", text), text: text)
        standing
        section(.aria("labelledby", "path")) { path }
        for work in cycle.works {
            CycleWorkSection(page: self, work: work)
        }
        inForce
        section(.aria("labelledby", "changes")) { changes }
        section(.aria("labelledby", "history")) { history }
        upload
        retire
    }

    @MarkupBuilder private var standing: Fragment {
        p(.class("stamp-line")) {
            span(.class("state", cycle.mark)) {
                OutcomeMark(cycle.mark)
                cycle.standing
            }
            if let due = cycle.due { span { due } }
        }
        if let published = cycle.published { p { published } }
        if let conditions = cycle.conditions, !conditions.isEmpty {
            p { "\(text(.cycleApproveConditions)): \(conditions)" }
        }
    }

    @MarkupBuilder private var path: Fragment {
        h2(.id("path")) { text(.cyclePath) }
        ol(.class("tally")) {
            for step in cycle.path {
                li {
                    OutcomeMark(step.mark)
                    span { "\(step.name): \(step.state)" }
                }
            }
        }
    }

    @MarkupBuilder private var inForce: Fragment {
        if cycle.published != nil {
            section(.aria("labelledby", "notes")) {
                h2(.id("notes")) { text(.cycleNotes) }
                if cycle.canBeReviewed, rights.mayDesign {
                    p { a(.href(CycleAddress.check(key))) { text(.cycleCheckAgain) } }
                }
                CycleLines(lines: cycle.notes, text: text)
                if !cycle.isRetired, rights.mayAct { noteForm }
            }
        }
    }

    private var noteForm: Element {
        form(.method("post"), .action(address)) {
            FormToken(setting)
            input(.type("hidden"), .name("action"), .value("note"))
            ProseField(
                id: "note", name: text(.cycleNotesText), value: trouble.typed["note"] ?? "",
                problem: trouble.problem("note", text))
            button(.class("secondary"), .type("submit")) { text(.cycleNotesAction) }
        }
    }

    @MarkupBuilder private var changes: Fragment {
        h2(.id("changes")) { text(.cycleChanges) }
        if cycle.changes.isEmpty { p(.class("soft")) { text(.cycleChangesNone) } }
        ul(.class("entries"), .role("list")) {
            for change in cycle.changes {
                li {
                    div {
                        p { bdi { change.text } }
                        p(.class("soft")) {
                            if let address = change.address {
                                a(.href(address)) { text(.cycleChangesBecause, ["prompt": .text(change.because)]) }
                            } else {
                                text(.cycleChangesBecause, ["prompt": .text(change.because)])
                            }
                            " · \(change.version) · \(change.date)"
                        }
                    }
                }
            }
        }
        if !cycle.isRetired, !cycle.versions.isEmpty, rights.mayAct {
            if cycle.prompts.isEmpty { p(.class("soft")) { text(.cycleChangesNothing) } } else { changeForm }
        }
    }

    private var changeForm: Element {
        form(.method("post"), .action(address)) {
            FormToken(setting)
            input(.type("hidden"), .name("action"), .value("change"))
            ProseField(
                id: "change", name: text(.cycleChangesText), value: trouble.typed["change"] ?? "",
                problem: trouble.problem("change", text))
            ChoiceField(
                id: "prompt", name: text(.cycleChangesPrompt), choices: cycle.prompts.map { ($0.id, $0.name) },
                chosen: trouble.typed["prompt"] ?? "", problem: trouble.problem("prompt", text))
            ChoiceField(
                id: "version", name: text(.cycleChangesVersion), choices: cycle.versions.map { ($0.id, $0.name) },
                chosen: trouble.typed["version"] ?? "")
            button(.class("secondary"), .type("submit")) { text(.cycleChangesAction) }
        }
    }

    @MarkupBuilder private var history: Fragment {
        h2(.id("history")) { text(.cycleHistory) }
        CycleLines(lines: cycle.history, text: text)
    }

    @MarkupBuilder private var upload: Fragment {
        if rights.mayDesign, !cycle.isRetired {
            section(.aria("labelledby", "upload")) {
                h2(.id("upload")) { text(.cycleUpload) }
                UploadForm(setting: setting, action: address, problem: trouble)
            }
        }
    }

    @MarkupBuilder private var retire: Fragment {
        if rights.mayApprove, cycle.published != nil, !cycle.isRetired {
            section(.aria("labelledby", "retire")) {
                h2(.id("retire")) { text(.cycleRetire) }
                form(.method("post"), .action(address)) {
                    FormToken(setting)
                    input(.type("hidden"), .name("action"), .value("retire"))
                    p { text(.cycleRetireText) }
                    ProseField(
                        id: "retire-reason", name: text(.cycleRetireReason),
                        value: trouble.typed["retire-reason"] ?? "", problem: trouble.problem("retire-reason", text))
                    button(.class("secondary"), .type("submit")) { text(.cycleRetireAction) }
                }
            }
        }
    }
}
