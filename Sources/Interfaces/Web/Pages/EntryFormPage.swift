// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Providers

/// An entry of the register to be made or corrected.
package struct EntryFormPage: Page {
    package enum Purpose: Sendable, Hashable {
        /// A new entry, typed or sent as a file.
        case new
        /// All of an entry, by those who keep the register.
        case correct(ProviderID)
        /// Contact, names in use and logo of an entry, by its own administrators.
        case maintain(ProviderID)

        var isWhole: Bool { if case .maintain = self { false } else { true } }
    }

    package let setting: PageSetting
    package let purpose: Purpose
    package let form: EntryForm
    /// The number of the state that the reader started from.
    package let seen: Int
    package let problems: [EntryProblem]

    package init(
        setting: PageSetting, purpose: Purpose, form: EntryForm, seen: Int, problems: [EntryProblem] = []
    ) {
        self.setting = setting
        self.purpose = purpose
        self.form = form
        self.seen = seen
        self.problems = problems
    }

    package var title: String {
        switch purpose {
        case .new: text(.entryNewTitle)
        case .correct: text(.entryCorrectTitle)
        case .maintain: text(.entryMaintainTitle)
        }
    }

    /// Where the form goes.
    private var action: String {
        switch purpose {
        case .new: AuthorityAddress.new
        case .correct(let id): AuthorityAddress.edit(id)
        case .maintain(let id): AuthorityAddress.maintain(id)
        }
    }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(back)) { text(.entryBack) } }
        h1 { title }
        ErrorSummary(problems: problems.map { ($0.field, $0.message) }, text: text)
        p(.class("lead")) { text(lead) }
        if purpose == .new { upload }
        HTML.form(.method("post"), .action(action), .enctype("multipart/form-data"), .id("entry")) {
            FormToken(setting)
            input(.type("hidden"), .name("seen"), .value(String(seen)))
            if purpose == .new {
                InputField(
                    id: "id", name: text(.entryId), help: text(.entryIdHelp), value: form.id, problem: problem("id"))
            }
            if purpose.isWhole { kinds }
            part(.names, heading: .providerNamesHeading, help: purpose.isWhole ? .entryNamesHelp : .entryOwnNamesHelp)
            if purpose.isWhole {
                part(.identifiers, heading: .providerIdentifiersHeading, help: .entryIdentifiersHelp)
                part(.places, heading: .providerPlacesHeading, help: .entryPlacesHelp)
                part(.roles, heading: .providerRolesHeading, help: .entryRolesHelp)
            }
            contact
            logo
            button(.class("primary"), .type("submit")) { text(purpose == .new ? .entryAddAction : .entrySaveAction) }
        }
    }

    private var back: String {
        switch purpose {
        case .new: AuthorityAddress.desk
        case .correct(let id): AuthorityAddress.entry(id)
        case .maintain(let id): ProviderAddress.page(id)
        }
    }

    private var lead: MessageKey {
        switch purpose {
        case .new: .entryNewLead
        case .correct: .entryCorrectLead
        case .maintain: .entryMaintainLead
        }
    }

    private var upload: Element {
        section(.aria("labelledby", "upload")) {
            h2(.id("upload")) { text(.entryUploadHeading) }
            HTML.form(.method("post"), .action(AuthorityAddress.upload), .enctype("multipart/form-data")) {
                FormToken(setting)
                FileField(
                    id: "file", name: text(.entryUploadFile), help: text(.entryUploadHelp), accept: ".yaml,.yml,.json",
                    problem: problem("file"), text: text)
                button(.class("secondary"), .type("submit")) { text(.entryUploadAction) }
            }
        }
    }

    private var kinds: Element {
        fieldset(.id("kinds"), problem("kinds") == nil ? nil : .aria("describedby", "kinds-error")) {
            legend { text(.providersKindLabel) }
            if let problem = problem("kinds") { p(.class("field-error"), .id("kinds-error")) { problem } }
            for kind in ProviderKind.allCases {
                label(.class("tick")) {
                    input(
                        .type("checkbox"), .name("kinds"), .value(kind.rawValue),
                        .checked(form.kinds.contains(kind.rawValue)))
                    text(.providerKind(kind.rawValue))
                }
            }
        }
    }

    /// The rows of a part; a provider's own administrators see the names in law, and change those in use.
    private func part(_ part: EntryForm.Part, heading: MessageKey, help: MessageKey) -> Element {
        let rows = form.rows[part] ?? []
        return section(.aria("labelledby", "\(part.rawValue)-heading")) {
            h2(.id("\(part.rawValue)-heading")) { text(heading) }
            p(.class("help")) { text(help) }
            input(.type("hidden"), .name("\(part.rawValue).count"), .value(String(rows.count)))
            for (index, row) in rows.enumerated() { self.row(part, index, row) }
        }
    }

    private func row(_ part: EntryForm.Part, _ index: Int, _ row: EntryForm.Row) -> Element {
        fieldset(.class("row")) {
            legend { text(.entryRow(part.rawValue), ["number": .integer(index + 1)]) }
            div(.class("choices")) {
                for field in part.fields { self.field(part, index, field, row[field] ?? "") }
            }
        }
    }

    @MarkupBuilder private func field(
        _ part: EntryForm.Part, _ index: Int, _ field: String, _ value: String
    ) -> Fragment {
        let id = EntryForm.fieldID(part, index, field)
        let name = text(.entryField(field))
        if field == "seat" {
            label(.class("tick"), .for(id)) {
                input(.type("checkbox"), .id(id), .name(id), .value("true"), .checked(value == "true"))
                name
            }
        } else if let choices = choices(part, field) {
            ChoiceField(id: id, name: name, choices: choices, chosen: value, problem: problem(id))
        } else if field == "address" || (part == .names && field == "text") {
            ProseField(id: id, name: name, value: value, problem: problem(id), lines: part == .names ? 2 : 4)
        } else {
            InputField(
                id: id, name: name, type: field == "from" || field == "until" ? "date" : "text", value: value,
                problem: problem(id), isRequired: false)
        }
    }

    private func choices(_ part: EntryForm.Part, _ field: String) -> [(value: String, name: String)]? {
        switch field {
        case "use":
            let uses: [ProviderName.Use] = purpose.isWhole ? [.legal, .display] : [.display]
            return uses.map { ($0.rawValue, text($0 == .legal ? .providerNamesLegal : .providerNamesDisplay)) }
        case "scheme":
            return IdentifierScheme.allCases.map { ($0.rawValue, text(.identifierScheme($0.rawValue))) }
        case "role":
            return [("", text(.entryNoRole))]
                + ProviderRole.Kind.allCases.map { ($0.rawValue, text(.providerRole($0.rawValue))) }
        default: return nil
        }
    }

    private var contact: Element {
        section(.aria("labelledby", "contact-heading")) {
            h2(.id("contact-heading")) { text(.providerContactHeading) }
            InputField(
                id: "homepage", name: text(.providerContactHomepage), value: form.homepage,
                problem: problem("homepage"),
                isRequired: false)
            InputField(
                id: "email", name: text(.providerContactEmail), value: form.email, problem: problem("email"),
                isRequired: false)
            InputField(
                id: "telephone", name: text(.providerContactTelephone), value: form.telephone,
                problem: problem("telephone"), isRequired: false)
            if purpose.isWhole {
                InputField(
                    id: "from", name: text(.entryExistsFrom), type: "date", value: form.from, problem: problem("from"),
                    isRequired: false)
                InputField(
                    id: "until", name: text(.entryExistsUntil), type: "date", value: form.until,
                    problem: problem("until"), isRequired: false)
            }
        }
    }

    private var logo: Element {
        section(.aria("labelledby", "logo-heading")) {
            h2(.id("logo-heading")) { text(.providerLogo) }
            if !form.logo.isEmpty {
                img(.class("provider-logo"), .src(form.logo), .alt(text(.providerLogo)))
                input(.type("hidden"), .name("logo-kept"), .value(form.logo))
                label(.class("tick")) {
                    input(.type("checkbox"), .name("logo-remove"), .value("yes"))
                    text(.entryLogoRemove)
                }
            }
            FileField(
                id: "logo", name: text(.entryLogo), help: text(.entryLogoHelp),
                accept: "image/png,image/jpeg,image/gif",
                problem: problem("logo"), text: text)
        }
    }

    private func problem(_ field: String) -> String? { problems.first { $0.field == field }?.message }
}
