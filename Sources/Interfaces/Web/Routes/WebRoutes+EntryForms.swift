// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Courses
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import Vocabulary

/// Adding and correcting entries of the register.
extension WebRoutes {
    /// A form with two pictures in it: the one there was and the one that was chosen.
    private static let largestEntry = 4 << 20
    /// Every field of the most rows.
    private static let mostFields =
        EntryForm.mostRows * EntryForm.Part.allCases.map(\.fields.count).reduce(0, +) + 40

    func addEntryFormRoutes(to routes: inout RouteRegistry) {
        let keep = RouteAccess.permission(.keepRegister)
        let maintain = RouteAccess.permission(.maintainProvider)
        routes.get("/authority/new", keep) { request, context in
            entryPage(request, context, .new, EntryForm(), seen: 0)
        }
        routes.form("/authority/new", keep, atMost: Self.largestEntry, fields: Self.mostFields) {
            try await add($0, $1, $2)
        }
        routes.form("/authority/upload", keep, atMost: Self.largestEntry) { try await upload($0, $1, $2) }
        routes.get("/authority/upload", keep) { _, _ in redirect(to: AuthorityAddress.new) }
        routes.get("/authority/providers/{id}/edit", keep) { request, context in
            let newest = try await newest(context, .keepRegister)
            return entryPage(
                request, context, .correct(newest.provider.id), EntryForm(newest.provider), seen: newest.number)
        }
        routes.form("/authority/providers/{id}/edit", keep, atMost: Self.largestEntry, fields: Self.mostFields) {
            form, request, context in
            let newest = try await newest(context, .keepRegister)
            var typed = EntryForm(form)
            typed.id = newest.provider.id.text
            return try await correct(
                newest, typed, seen: Int(form.text("seen") ?? "") ?? 0, .correct(newest.provider.id), .keepRegister,
                request, context)
        }
        routes.get("/my/providers/{id}/entry", maintain) { request, context in
            let newest = try await newest(context, .maintainProvider)
            let form = EntryForm(newest.provider).keepingOnlyNamesInUse
            return entryPage(request, context, .maintain(newest.provider.id), form, seen: newest.number)
        }
        routes.form("/my/providers/{id}/entry", maintain, atMost: Self.largestEntry, fields: Self.mostFields) {
            form, request, context in
            let newest = try await newest(context, .maintainProvider)
            let typed = EntryForm(newest.provider).maintained(by: EntryForm(form))
            return try await correct(
                newest, typed, seen: Int(form.text("seen") ?? "") ?? 0, .maintain(newest.provider.id),
                .maintainProvider, request, context)
        }
    }

    /// The entry of the address as it stands, for somebody who may change it.
    private func newest(_ context: AppContext, _ permission: Permission) async throws -> ProviderRevision {
        guard let newest = try await services.providers.newest(try id(context)), newest.standing == .registered else {
            throw HTTPError(.notFound)
        }
        _ = try ground(context, permission, on: .provider(try await remit(of: newest.provider.id).remit))
        return newest
    }

    private func entryPage(
        _ request: Request, _ context: AppContext, _ purpose: EntryFormPage.Purpose, _ form: EntryForm, seen: Int,
        problems: [(field: String, message: @Sendable (Wording) -> String)] = []
    ) -> Response {
        page(
            request, context, status: problems.isEmpty ? .ok : .unprocessableContent, isPrivate: true
        ) { setting in
            EntryFormPage(
                setting: setting, purpose: purpose, form: form, seen: seen,
                problems: problems.map { EntryProblem(field: $0.field, message: $0.message(setting.wording)) })
        }
    }

    private func add(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let typed = EntryForm(form)
        let document = typed.document()
        let reading = ProviderFile.read(document.bytes)
        guard let provider = reading.provider else {
            return entryPage(
                request, context, .new, typed, seen: 0, problems: Self.problems(reading.findings, in: document))
        }
        return try await register(provider, request, context) { error in
            entryPage(request, context, .new, typed, seen: 0, problems: Self.problems(error, in: typed))
        }
    }

    private func upload(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let reading = ProviderFile.read(form.fileBytes("file"))
        func refused(_ findings: [Finding]) -> Response {
            let problems = findings.filter { $0.severity == .error }.map { finding in
                (
                    field: "file",
                    message: { @Sendable (text: Wording) in
                        let view = FindingView(finding, in: text)
                        return [view.place, view.text].compactMap(\.self).joined(separator: " ")
                    }
                )
            }
            return entryPage(request, context, .new, EntryForm(), seen: 0, problems: problems)
        }
        guard let provider = reading.provider else { return refused(reading.findings) }
        return try await register(provider, request, context) { refused($0.findings ?? []) }
    }

    private func register(
        _ provider: RegisteredProvider, _ request: Request, _ context: AppContext,
        otherwise refuse: (ProviderRegisterError) -> Response
    ) async throws -> Response {
        let remit = ProviderRemit(names: [provider.id], places: provider.places, agencies: [])
        let deed = try deed(context, .keepRegister, on: .provider(remit))
        do throws(ProviderRegisterError) {
            try await RegisterProvider(store: services.providers, clock: services.clock)(provider, by: deed)
            return redirect(to: AuthorityAddress.entry(provider.id))
        } catch {
            if case .store(let trouble) = error { throw trouble }
            return refuse(error)
        }
    }

    /// - Parameter seen: The state that the author saw.
    private func correct(
        _ newest: ProviderRevision, _ typed: EntryForm, seen: Int, _ purpose: EntryFormPage.Purpose,
        _ permission: Permission, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let shown = purpose.isWhole ? typed : typed.keepingOnlyNamesInUse
        let document = typed.document(earlier: newest.provider)
        let reading = ProviderFile.read(document.bytes)
        guard let provider = reading.provider else {
            return entryPage(
                request, context, purpose, shown, seen: seen, problems: Self.problems(reading.findings, in: document))
        }
        let remit = try await remit(of: newest.provider.id).remit
        let deed = try deed(context, permission, on: .provider(remit))
        let countries = ProviderRemit(names: [], places: provider.places, agencies: []).countries
        guard try mayMove(remit.countries, to: countries, context) else {
            return entryPage(
                request, context, purpose, shown, seen: seen, problems: [("entry", { $0(.entryErrorSeat) })])
        }
        do throws(ProviderRegisterError) {
            try await CorrectProvider(store: services.providers, clock: services.clock)(provider, after: seen, by: deed)
        } catch {
            if case .store(let trouble) = error { throw trouble }
            // Saving once more is then a decision against what the other wrote, made in knowledge of it.
            return entryPage(
                request, context, purpose, shown, seen: newest.number, problems: Self.problems(error, in: typed))
        }
        return redirect(
            to: purpose.isWhole ? AuthorityAddress.entry(provider.id) : ProviderAddress.page(provider.id))
    }

    private static func problems(
        _ findings: [Finding], in document: EntryDocument
    ) -> [(field: String, message: @Sendable (Wording) -> String)] {
        findings.filter { $0.severity == .error }.map { finding in
            var element = ""
            if case .text(let text)? = finding.parameters["element"] { element = text }
            return (
                document.field(of: element) ?? document.field(of: finding.code.rawValue) ?? "entry", { $0(finding) }
            )
        }
    }

    private static func problems(
        _ error: ProviderRegisterError, in form: EntryForm
    ) -> [(field: String, message: @Sendable (Wording) -> String)] {
        switch error {
        case .changedSince: return [("entry", { $0(.entryErrorChanged) })]
        case .identifiersTaken(let taken):
            return taken.map { taken in
                let row = form.rows[.identifiers]?.firstIndex { row in
                    ProviderIdentifier(taken.identifier.scheme, row["notation"] ?? "") == taken.identifier
                }
                let field = row.map { EntryForm.fieldID(.identifiers, $0, "notation") } ?? "entry"
                return (
                    field,
                    {
                        $0(
                            .entryErrorTaken,
                            ["value": .text(taken.identifier.notation), "id": .text(taken.holder.text)])
                    }
                )
            }
        case .alreadyRegistered: return [("id", { $0.words(error) })]
        default: return [("entry", { $0.words(error) })]
        }
    }
}

extension EntryForm {
    /// What a provider's own administrators see of the names: those in use. The names in law are the register's.
    var keepingOnlyNamesInUse: EntryForm {
        var form = self
        form.rows[.names] = (rows[.names] ?? []).filter { ($0["use"] ?? "") != ProviderName.Use.legal.rawValue }
        return form
    }

    /// The entry with what its own administrators may say: names in use, contact and logo.
    func maintained(by other: EntryForm) -> EntryForm {
        var form = self
        let legal = (rows[.names] ?? []).filter { $0["use"] == ProviderName.Use.legal.rawValue }
        let display = (other.rows[.names] ?? []).map { row in
            row.merging(["use": ProviderName.Use.display.rawValue]) { $1 }
        }
        form.rows[.names] = legal + display
        form.homepage = other.homepage
        form.email = other.email
        form.telephone = other.telephone
        form.logo = other.logo
        return form
    }
}
