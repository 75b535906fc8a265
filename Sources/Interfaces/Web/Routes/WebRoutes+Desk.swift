// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Hummingbird
import Localization
import Messages
import Providers

/// The home of the signed-in.
extension WebRoutes {
    func addDeskRoutes(to routes: inout RouteRegistry) {
        routes.get("/desk", .permission(.manageOwnAccount)) { request, context in
            let recognised = try recognised(context)
            var items = try await ownItems(recognised, request) + registerItems(recognised)
            for source in services.desk.sources { items += try await source(recognised) }
            return page(request, context, isPrivate: true) { DeskPage(setting: $0, items: items) }
        }
    }

    /// What the roles of somebody give them to do, as far as the program's own pages know it.
    private func ownItems(_ recognised: Recognised, _ request: Request) async throws -> [DeskItem] {
        var items = [
            DeskItem(.own, .deskAccount, address: LocalPath.account.text),
            DeskItem(.own, .deskVerify, address: "/verify"),
        ]
        let principal = recognised.principal
        func may(_ permission: Permission, _ subject: AccessSubject) -> Bool {
            services.accounts.policy.decide(principal, permission, on: subject).ground != nil
        }
        let evidence = try await services.register.answers.names()
        let text = Wording(ReaderLanguage.of(request))
        for organisation in Set(principal.memberships.map(\.organisation)).sorted(by: { $0.id < $1.id }) {
            switch organisation.kind {
            case .provider:
                guard let id = ProviderID(organisation.id) else { continue }
                let name = evidence.name(of: id, on: try today(), text).text
                let address = "/my/providers/\(ProviderAddress.encoded(id.text))"
                items.append(DeskItem(.provider, .deskProvider, ["provider": .text(name)], address: address))
                if evidence.entry(id) != nil, may(.maintainProvider, .organisation(organisation)) {
                    items.append(
                        DeskItem(
                            .provider, .deskMaintain, ["provider": .text(name)], address: AuthorityAddress.maintain(id))
                    )
                }
            case .qualityAgency: items.append(DeskItem(.agency, .deskReviews, address: "/reviews"))
            default: break
            }
        }
        if may(.sealAwards, .somewhere) { items.append(DeskItem(.provider, .deskAward, address: "/award")) }
        if may(.managePeople, .somewhere) {
            items.append(DeskItem(.installation, .peopleTitle, address: "/people"))
        }
        if may(.searchAudit, .installation) { items.append(DeskItem(.installation, .auditTitle, address: "/audit")) }
        return items
    }

    /// What waits in the register of providers, for those who keep it and those who may suspend.
    private func registerItems(_ recognised: Recognised) async throws -> [DeskItem] {
        func may(_ permission: Permission) -> Bool {
            services.accounts.policy.decide(recognised.principal, permission, on: .somewhere).ground != nil
        }
        guard may(.keepRegister) || may(.suspendProviders) else { return [] }
        let survey = try await services.register.answers.survey(on: try today())
        func item(_ key: MessageKey, _ count: Int, _ part: String) -> DeskItem {
            DeskItem(.authority, key, count: count, address: "\(AuthorityAddress.desk)#\(part)")
        }
        var items = [DeskItem(.authority, .deskRegister, address: AuthorityAddress.desk)]
        if may(.keepRegister) {
            let evidence = try await services.register.answers.names()
            items += [
                item(.deskDoubts, evidence.ambiguities.count, "doubts"),
                item(.deskDuplicates, DuplicateSearch.groups(in: evidence.providers).count, "duplicates"),
                item(.deskFlagged, survey.flagged.count, "flagged"),
                DeskItem(.authority, .authorityImports, address: "/imports"),
            ]
        }
        return items + [
            item(.deskEndings, survey.endings.count, "endings"), item(.deskNotices, survey.notices.count, "notices"),
        ]
    }
}
