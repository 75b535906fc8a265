// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Who has which role, with the means to change it.
package struct PeoplePage: Page {
    package enum Problem: String, Sendable, Hashable, CaseIterable {
        case badEmail, badOrganisation, roleDoesNotFit, notAllowed, lastAdministrator, notHeld
    }

    package let setting: PageSetting
    package let people: PeopleView
    package let problem: Problem?

    package init(setting: PageSetting, people: PeopleView, problem: Problem? = nil) {
        self.setting = setting
        self.people = people
        self.problem = problem
    }

    package var title: String { text(.peopleTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.peopleTitle) }
        ErrorSummary(problems: problems, text: text)
        p(.class("lead")) { text(.peopleLead) }
        section(.aria("labelledby", "invite")) { invitation }
        section(.aria("labelledby", "members")) { members }
    }

    @MarkupBuilder private var invitation: Fragment {
        h2(.id("invite")) { text(.peopleInviteHeading) }
        p { text(.peopleInviteText) }
        form(.method("post"), .action("/people/invite")) {
            FormToken(setting)
            InputField(
                id: "email", name: text(.signInEmail), type: "email", value: people.email,
                problem: problem == .badEmail ? text(.signInErrorEmail) : nil)
            if let organisations = people.organisations {
                ChoiceField(
                    id: "organisation", name: text(.peopleOrganisation),
                    choices: organisations.map { ($0.id, $0.name) }, chosen: people.organisation)
            } else {
                InputField(
                    id: "organisation", name: text(.peopleOrganisation), help: text(.peopleOrganisationHelp),
                    value: people.organisation,
                    problem: problem == .badOrganisation ? text(.peopleErrorOrganisation) : nil,
                    suggestions: people.known)
            }
            ChoiceField(
                id: "role", name: text(.peopleRole), choices: people.roles.map { ($0.id, $0.name) },
                chosen: people.role)
            button(.class("primary"), .type("submit")) { text(.peopleInviteAction) }
        }
    }

    @MarkupBuilder private var members: Fragment {
        h2(.id("members")) { text(.peopleMembers) }
        table(.class("stacks"), .role("table")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.peoplePerson, .peopleRole, .peopleOrganisation, .peopleChange] as [MessageKey] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in people.rows { line(row) }
            }
        }
    }

    private func line(_ row: PeopleView.Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                bdi { row.name }
                if row.name != row.email { p(.class("soft")) { row.email } }
                if let remark = row.remark { p(.class("soft")) { remark } }
            }
            td(.role("cell")) { row.role.name }
            td(.role("cell")) { bdi { row.organisation.name } }
            td(.role("cell")) {
                ButtonForm(
                    setting: setting, action: "/people/remove",
                    fields: [("person", row.person), ("organisation", row.organisation.id), ("role", row.role.id)],
                    name: text(.peopleRemove), about: "\(row.role.name), \(row.name), \(row.organisation.name)")
            }
        }
    }

    private var problems: [(field: String, message: String)] {
        switch problem {
        case .badEmail: [("email", text(.signInErrorEmail))]
        case .badOrganisation: [("organisation", text(.peopleErrorOrganisation))]
        case .roleDoesNotFit: [("role", text(.peopleErrorRole))]
        case .notAllowed: [("organisation", text(.peopleErrorNotAllowed))]
        case .lastAdministrator: [("members", text(.peopleErrorLast))]
        case .notHeld: [("members", text(.peopleErrorNotHeld))]
        case nil: []
        }
    }
}
