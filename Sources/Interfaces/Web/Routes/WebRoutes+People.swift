// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import HTTPTypes
import Hummingbird
import Localization
import Providers

/// People and roles, for those who look after an organisation or all of it.
extension WebRoutes {
    func addPeopleRoutes(to routes: inout RouteRegistry) {
        let access = RouteAccess.permission(.managePeople)
        routes.get("/people", access) { try await people($0, $1) }
        routes.form("/people/invite", access) { try await invite($0, $1, $2) }
        routes.form("/people/remove", access) { try await removeRole($0, $1, $2) }
        routes.get("/people/invite", access) { _, _ in redirect(to: "/people") }
        routes.get("/people/remove", access) { _, _ in redirect(to: "/people") }
    }

    private func invite(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let names = OrganisationNames(try await services.register.answers.names(), on: try today())
        let text = Wording(ReaderLanguage.of(request))
        guard let organisation = form.text("organisation").flatMap({ names.organisation($0, in: text) }) else {
            return try await people(request, context, form, problem: .badOrganisation)
        }
        guard let role = form.text("role").flatMap({ Role(rawValue: $0) }) else {
            return try await people(request, context, form, problem: .roleDoesNotFit)
        }
        let accounts = services.accounts
        let inviter = try recognised(context).principal
        if let email = form.text("email").flatMap({ EmailAddress($0) }) {
            let name = inviter.actor.description
            let attempts: [(Guard.Attempt, String)] = [
                (.invitation, name), (.letter, "\(email.text) \(name)"),
                (.letterTo, email.text),
            ]
            if let wait = accounts.limits.take(attempts) { throw HTTPError.tooMany(wait: wait) }
        }
        do {
            let language = ReaderLanguage.of(request)
            let person = try await accounts.managePeople.invite(
                form.text("email") ?? "", as: role, in: organisation, language: language,
                by: inviter)
            try await accounts.mail.send(
                AccountLetters.invitation(
                    to: "\(accounts.publicAddress())/sign-in", email: person.email, person.language))
            return redirect(to: "/people")
        } catch let refusal as ManagePeople.Refusal {
            return try await people(request, context, form, problem: PeoplePage.Problem(refusal))
        }
    }

    private func removeRole(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        guard let organisation = form.text("organisation").flatMap({ OrganisationReference($0) }),
            let role = form.text("role").flatMap({ Role(rawValue: $0) }),
            let person = form.text("person").flatMap({ PersonID($0) })
        else { throw HTTPError(.badRequest) }
        do {
            try await services.accounts.managePeople.remove(
                role, in: organisation, from: person, by: try recognised(context).principal)
            return redirect(to: "/people")
        } catch let refusal as ManagePeople.Refusal {
            return try await people(request, context, problem: PeoplePage.Problem(refusal))
        }
    }

    private func people(
        _ request: Request, _ context: AppContext, _ form: SubmittedForm? = nil, problem: PeoplePage.Problem? = nil
    ) async throws -> Response {
        let accounts = services.accounts
        let names = OrganisationNames(try await services.register.answers.names(), on: try today())
        let organisations = accounts.managePeople.organisations(of: try recognised(context).principal)
        var members: [Member] = []
        if let organisations {
            for organisation in organisations { members += try await accounts.store.members(of: organisation) }
        } else {
            members = try await accounts.store.members(of: nil)
        }
        let status: HTTPResponse.Status =
            switch problem {
            case nil: .ok
            case .notAllowed: .forbidden
            default: .unprocessableContent
            }
        return page(request, context, status: status, isPrivate: true) {
            PeoplePage(
                setting: $0,
                people: PeopleView(
                    members, organisations: organisations, names: names, email: form?.text("email") ?? "",
                    organisation: form?.text("organisation") ?? "", role: form?.text("role") ?? "", in: $0.wording),
                problem: problem)
        }
    }
}

extension PeoplePage.Problem {
    init(_ refusal: ManagePeople.Refusal) {
        self =
            switch refusal {
            case .notAllowed: .notAllowed
            case .badEmail: .badEmail
            case .roleDoesNotFit: .roleDoesNotFit
            case .noSuchPerson, .notHeld: .notHeld
            case .lastAdministrator: .lastAdministrator
            }
    }
}
