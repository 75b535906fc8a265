// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Logging
import Providers
import Vocabulary

/// Bringing evidence in, looking at what came, taking it back, and clearing flags.
extension WebRoutes {
    /// How many rows or reports a page shows at once.
    private static let pageRows = 200

    func addImportRoutes(to routes: inout RouteRegistry) {
        let access = RouteAccess.permission(.keepRegister, on: .register)
        routes.get("/imports", access) { try await imports($0, $1) }
        routes.form("/imports/preview", access, atMost: services.maximumBytes + (1 << 20)) {
            try await previewImport($0, $1, $2)
        }
        routes.form("/imports/keep", access) { try await keepImport($0, $1, $2) }
        routes.form("/imports/undo", access) { try await undoImport($0, $1, $2) }
        routes.get("/imports/flags", access) { try await flags($0, $1) }
        routes.form("/imports/flags", access) { try await clearFlag($0, $1, $2) }
        routes.get("/imports/running/{token}", access) { try await running($0, $1) }
        routes.get("/imports/{id}", access) { try await showImport($0, $1) }
        for path in ["preview", "keep", "undo"] {
            routes.get("/imports/\(path)", access) { _, _ in redirect(to: "/imports") }
        }
    }

    private var evidence: EvidenceServices { services.evidence }

    // MARK: The list and the form

    private func imports(
        _ request: Request, _ context: AppContext, _ form: SubmittedForm? = nil,
        problem: ImportsPage.Problem? = nil, findings: [Finding] = []
    ) async throws -> Response {
        let records = try await evidence.store.imports()
        let doubts = try await evidence.store.reportsInDoubt().count
        let names = try await names(of: records)
        return page(request, context, status: problem == nil ? .ok : .unprocessableContent, isPrivate: true) {
            ImportsPage(
                setting: $0, imports: ImportsView(records, names: names, doubts: doubts, in: $0.wording),
                source: form?.text("source") ?? "deqar", version: form?.text("version") ?? "",
                megabytes: services.maximumMegabytes, problem: problem,
                findings: findings.prefix(100).map { [wording = $0.wording] in FindingView($0, in: wording) })
        }
    }

    private func previewImport(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let part = form.parts.first { $0.name == "file" && $0.fileName != nil }
        guard let part, !part.bytes.isEmpty else {
            return try await imports(request, context, form, problem: .noFile)
        }
        guard part.bytes.count <= services.maximumBytes else { throw HTTPError(.contentTooLarge) }
        guard let source = form.text("source").flatMap({ ImportTray.Source(rawValue: $0) }) else {
            return try await imports(request, context, form, problem: .noSource)
        }
        let version = form.text("version").map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
        guard version.count <= 100, !HiddenCharacters.occur(in: version) else {
            return try await imports(request, context, form, problem: .badVersion)
        }
        let name = String((part.fileName ?? "").split(whereSeparator: { "/\\".contains($0) }).last ?? "").prefix(200)
        let file = EvidenceFile(
            name: name.isEmpty || HiddenCharacters.occur(in: String(name)) ? "-" : String(name), bytes: part.bytes,
            sha256: evidence.sha256(part.bytes))
        let outcome = try await evidence.use(source)([file], by: nil)
        guard !outcome.reading.isRefused else {
            return try await imports(
                request, context, form, problem: .unreadable, findings: outcome.reading.findings)
        }
        let entry = ImportTray.Entry(file: file, source: source, version: version.isEmpty ? nil : version)
        let token = evidence.tray.keep(entry, of: try owner(context), at: evidence.clock.now())
        return page(request, context, isPrivate: true) {
            ImportPreviewPage(
                setting: $0, preview: ImportPreviewView(outcome, file: file.name, most: Self.pageRows, in: $0.wording),
                token: token)
        }
    }

    // MARK: Keeping

    private func keepImport(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let (deed, owner) = (try deed(context), try owner(context))
        let (token, now) = (form.text("token") ?? "", evidence.clock.now())
        guard let entry = evidence.tray.start(token, of: owner, at: now) else {
            if evidence.tray.state(of: token, owner, at: now) != nil {
                return redirect(to: "/imports/running/\(token)")
            }
            return try await imports(request, context, problem: .gone)
        }
        let (evidence, tray) = (evidence, evidence.tray)
        // It goes on when the browser has left: all of it is kept or nothing.
        Task {
            do {
                let origin = ImportEvidence.Origin(
                    version: entry.version, progress: { tray.set(.running(done: $0, total: $1), of: token) })
                let outcome = try await evidence.use(entry.source)([entry.file], from: origin, by: deed)
                tray.set(.done(outcome.record?.id), of: token)
            } catch {
                context.logger.error("an import failed", metadata: ["error": "\(type(of: error))"])
                tray.set(.failed, of: token)
            }
        }
        for _ in 0..<20 {
            guard case .running? = tray.state(of: token, owner, at: now) else { break }
            try await Task.sleep(for: .milliseconds(75))
        }
        return try await progress(token, owner, request, context)
    }

    private func running(_ request: Request, _ context: AppContext) async throws -> Response {
        try await progress(context.parameters.get("token") ?? "", try owner(context), request, context)
    }

    private func progress(
        _ token: String, _ owner: String, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        switch evidence.tray.state(of: token, owner, at: evidence.clock.now()) {
        case .done(let id?): return redirect(to: "/imports/\(id.text)")
        case .done(nil): return try await imports(request, context, problem: .nothingNew)
        case .failed: return try await imports(request, context, problem: .failed)
        case nil, .waiting: return try await imports(request, context, problem: .gone)
        case .running(let done, let total):
            guard request.method == .get else { return redirect(to: "/imports/running/\(token)") }
            var response = page(request, context, isPrivate: true) {
                ImportRunningPage(setting: $0, done: done, total: total)
            }
            if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
            return response
        }
    }

    // MARK: One import

    /// What those are called who brought something in.
    private func names(of records: [ImportRecord]) async throws -> [ActorID: String] {
        var names: [ActorID: String] = [:]
        for actor in Set(records.compactMap(\.author)) {
            guard case .person(let person) = AuditActor(actor) else { continue }
            names[actor] = try await services.accounts.store.member(person)?.person.displayName
        }
        return names
    }

    private func showImport(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let id = context.parameters.get("id").flatMap({ ImportID($0) }),
            let record = try await evidence.store.imports().first(where: { $0.id == id })
        else { throw HTTPError(.notFound) }
        let number = max(1, min(request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1, 100_000))
        let changes = try await evidence.store.changes(
            of: id, after: (number - 1) * Self.pageRows, atMost: Self.pageRows)
        let isUndoable = record.undoneAt == nil && !record.isOfReview
        let forecast = isUndoable ? try await evidence.store.forecast(ofUndoing: id) : nil
        let bodies = try await evidence.store.bodyChanges(of: id, after: 0, atMost: Self.pageRows)
        let refused = try await evidence.store.refusals(of: id)
        let name = try await names(of: [record])
        let author = record.author.map { name[$0] ?? $0.text } ?? ""
        let total = record.counts.new + record.counts.changed
        return page(request, context, isPrivate: true) {
            ImportPage(
                setting: $0,
                view: ImportView(
                    record, changes, bodies, Array(refused.prefix(Self.pageRows)), forecast, author: author,
                    page: number, pages: (total + Self.pageRows - 1) / Self.pageRows,
                    in: $0.wording))
        }
    }

    private func undoImport(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let deed = try deed(context)
        guard let id = form.text("id").flatMap({ ImportID($0) }),
            let outcome = try await evidence.store.undo(id, at: evidence.clock.now(), by: deed)
        else { throw HTTPError(.notFound) }
        if case .isOfReview = outcome {
            throw HTTPError(.conflict, message: "The agency of the review corrects what it published.")
        }
        return redirect(to: "/imports/\(id.text)")
    }

    // MARK: Flags

    private func flags(
        _ request: Request, _ context: AppContext, _ form: SubmittedForm? = nil, problem: FlagError? = nil
    ) async throws -> Response {
        let doubts = try await evidence.store.reportsInDoubt()
        return page(request, context, status: problem == nil ? .ok : .unprocessableContent, isPrivate: true) {
            FlagsPage(
                setting: $0, flags: FlagsView(doubts, most: Self.pageRows, in: $0.wording),
                report: form?.text("report") ?? "", reason: form?.text("reason") ?? "", problem: problem)
        }
    }

    private func clearFlag(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let deed = try deed(context)
        guard let id = form.text("report").flatMap({ ReportID($0) }) else { throw HTTPError(.badRequest) }
        do {
            try await ClearFlag(store: evidence.store, clock: evidence.clock)(
                id, reason: form.text("reason") ?? "", by: deed)
            return redirect(to: "/imports/flags")
        } catch let error as FlagError {
            return try await flags(request, context, form, problem: error)
        }
    }

    // MARK: Who

    private func deed(_ context: AppContext) throws -> Deed {
        try context.deed(.keepRegister, on: .register, policy: services.accounts.policy)
    }

    private func owner(_ context: AppContext) throws -> String { try recognised(context).principal.actor.description }
}
