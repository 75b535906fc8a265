// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Hummingbird
import Localization
import Messages
import Providers
import QualityCycles
import Reviews

/// The home of the signed-in: each area says what it has for somebody, with how many wait. A page that would refuse them
/// is not named.
extension WebRoutes {
    func addDeskRoutes(to routes: inout RouteRegistry) {
        routes.get("/desk", .permission(.manageOwnAccount)) { request, context in
            let principal = try recognised(context).principal
            let text = Wording(ReaderLanguage.of(request))
            let items =
                try await ownItems() + providerItems(principal, text) + agencyItems(principal)
                + registerItems(principal) + installationItems(principal)
            return page(request, context, isPrivate: true) {
                DeskPage(setting: $0, items: items, hasRole: !principal.memberships.isEmpty)
            }
        }
    }

    private func may(
        _ principal: Principal, _ permission: Permission, _ subject: AccessSubject = .somewhere
    ) -> Bool {
        services.accounts.policy.decide(principal, permission, on: subject).ground != nil
    }

    /// The organisations of a kind that somebody has a role in, in a steady order.
    private func organisations(_ kind: OrganisationReference.Kind, of principal: Principal) -> [OrganisationReference] {
        Set(principal.memberships.map(\.organisation)).filter { $0.kind == kind }.sorted { $0.id < $1.id }
    }

    /// What everybody has, employers and recognition officers before all.
    private func ownItems() -> [DeskItem] {
        [
            DeskItem(.own, .deskVerify, address: "/verify"),
            DeskItem(.own, .deskLookUp, address: ProviderAddress.register),
            DeskItem(.own, .listTitle, address: "/trusted-list"),
            DeskItem(.own, .deskAccount, address: LocalPath.account.text),
        ]
    }

    private func providerItems(_ principal: Principal, _ text: Wording) async throws -> [DeskItem] {
        var items: [DeskItem] = []
        let organisations = organisations(.provider, of: principal)
        if !organisations.isEmpty {
            let (evidence, day) = (try await services.register.answers.names(), try today())
            for organisation in organisations {
                guard let id = ProviderID(organisation.id), evidence.entry(id) != nil else { continue }
                let name: [String: MessageArgument] = ["provider": .text(evidence.name(of: id, on: day, text).text)]
                if may(principal, .answerReviews, .organisation(organisation)) {
                    let home = ReviewAddress.provider(id)
                    items += [
                        DeskItem(.provider, .deskProvider, name, address: home),
                        DeskItem(
                            .provider, .deskAnswers, name, count: try await answers(of: id, on: day),
                            address: "\(home)#todo"),
                        DeskItem(
                            .provider, .deskCourses, name,
                            count: try await steps(of: id, organisation, principal, on: day),
                            address: CycleAddress.courses(id)),
                        DeskItem(.provider, .deskFeedback, name, address: CycleAddress.feedback(id)),
                    ]
                }
                if may(principal, .maintainProvider, .organisation(organisation)) {
                    items.append(DeskItem(.provider, .deskMaintain, name, address: AuthorityAddress.maintain(id)))
                }
            }
        }
        if may(principal, .sealAwards) { items.append(DeskItem(.provider, .deskAward, address: "/award")) }
        return items
    }

    /// How many answers reviews ask of a provider.
    private func answers(of provider: ProviderID, on day: PlainDate) async throws -> Int {
        try await services.reviews.desk.store.reviews(ReviewQuery(providers: names(of: provider)))
            .reduce(0) { $0 + ReviewTask.tasks($1, of: .provider, today: day).count }
    }

    /// How many courses of a provider wait for a step that this person has the right to take.
    private func steps(
        of provider: ProviderID, _ organisation: OrganisationReference, _ principal: Principal, on day: PlainDate
    ) async throws -> Int {
        let designs = may(principal, .designCourses, .organisation(organisation))
        let approves = may(principal, .approveCourses, .organisation(organisation))
        return try await services.cycles.cycles.cycles(under: names(of: provider)).count { cycle in
            switch cycle.nextStep(on: day) {
            case .check: designs
            case .approve: approves
            case .publish: designs || approves
            case .monitor, .nothing: false
            }
        }
    }

    private func agencyItems(_ principal: Principal) async throws -> [DeskItem] {
        let (store, day) = (services.reviews.desk.store, try today())
        let agencies = organisations(.qualityAgency, of: principal)
            .filter { may(principal, .conductReviews, .organisation($0)) }
        guard !agencies.isEmpty else { return [] }
        var tasks = 0
        for agency in agencies.compactMap({ AgencyID($0.id) }) {
            tasks += try await store.reviews(ReviewQuery(agency: agency))
                .reduce(0) { $0 + ReviewTask.tasks($1, of: .agency, today: day).count }
        }
        return [DeskItem(.agency, .deskReviews, count: tasks, address: ReviewAddress.desk)]
    }

    /// What waits in the register of providers, for those who keep it and those who may suspend.
    private func registerItems(_ principal: Principal) async throws -> [DeskItem] {
        let keeps = may(principal, .keepRegister)
        let publishes = may(principal, .publishTrustedList, .everybodys)
        guard keeps || publishes || may(principal, .suspendProviders) else { return [] }
        let survey = try await services.register.answers.survey(on: try today())
        func item(_ key: MessageKey, _ count: Int, _ part: String) -> DeskItem {
            DeskItem(.authority, key, count: count, address: "\(AuthorityAddress.desk)#\(part)")
        }
        var items = [DeskItem(.authority, .deskRegister, address: AuthorityAddress.desk)]
        if keeps {
            let evidence = try await services.register.answers.names()
            items += [
                item(.deskDoubts, evidence.ambiguities.count, "doubts"),
                item(.deskDuplicates, DuplicateSearch.groups(in: evidence.providers).count, "duplicates"),
                item(.deskFlagged, survey.flagged.count, "flagged"),
            ]
        }
        items += [
            item(.deskEndings, survey.endings.count, "endings"), item(.deskNotices, survey.notices.count, "notices"),
        ]
        if keeps { items.append(DeskItem(.authority, .authorityImports, address: "/imports")) }
        if publishes { items.append(DeskItem(.authority, .authorityPublish, address: "/trusted-list/publish")) }
        return items
    }

    private func installationItems(_ principal: Principal) -> [DeskItem] {
        var items: [DeskItem] = []
        if may(principal, .managePeople) { items.append(DeskItem(.installation, .peopleTitle, address: "/people")) }
        if may(principal, .searchAudit, .installation) {
            items.append(DeskItem(.installation, .auditTitle, address: "/audit"))
        }
        return items
    }
}
