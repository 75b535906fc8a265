// SPDX-License-Identifier: Apache-2.0

import Accounts
import HTTPTypes
import Hummingbird
import JSONTree
import Localization
import Messages
package import Providers
package import Vocabulary

/// Bringing evidence in, for programs: the body of a request is the file, the answer what became of it.
package struct ImportRoutes: Sendable {
    private static let mostShown = 1_000

    private let store: any QualityStore
    private let imports: [String: ImportEvidence]
    private let sha256: @Sendable ([UInt8]) -> String
    private let clock: Clock
    private let maximumBytes: Int

    /// - Parameter imports: what brings evidence in, by the name of its source.
    package init(
        _ store: any QualityStore, imports: [String: ImportEvidence], sha256: @escaping @Sendable ([UInt8]) -> String,
        clock: Clock, maximumBytes: Int
    ) {
        self.store = store
        self.imports = imports
        self.sha256 = sha256
        self.clock = clock
        self.maximumBytes = maximumBytes
    }

    package func add(to routes: inout RouteRegistry) {
        let access = RouteAccess.permission(.keepRegister, on: .register)
        routes.get("/api/imports", access) { _, _ in
            .json(["imports": .array(try await store.imports().map(ImportJSON.record))])
        }
        routes.get("/api/imports/{id}", access) { request, context in try await show(request, context) }
        routes.post("/api/imports", access) { request, context in try await keep(request, context) }
        routes.post("/api/imports/{id}/undo", access) { _, context in try await undo(context) }
    }

    private func keep(_ request: Request, _ context: AppContext) async throws -> Response {
        let deed = try context.deed(.keepRegister, on: .register)
        let parameters = request.uri.queryParameters
        guard let use = imports[String(parameters["source"] ?? "")] else {
            let names = imports.keys.sorted().joined(separator: " or ")
            return Self.refusal(.badRequest, "request.source", "The parameter source is \(names).")
        }
        guard let version = Self.label(parameters["version"]) else {
            return Self.refusal(
                .badRequest, "request.version", "The parameter version is at most 100 visible characters.")
        }
        guard let name = Self.label(parameters["file"]) else {
            return Self.refusal(.badRequest, "request.file", "The parameter file is at most 100 visible characters.")
        }
        let dryRun = parameters["dryRun"].map(String.init) ?? "false"
        guard ["true", "false"].contains(dryRun) else {
            return Self.refusal(.badRequest, "request.dryRun", "The parameter dryRun is true or false.")
        }
        guard request.headers[.contentType]?.hasPrefix("multipart/") != true else {
            return Self.refusal(.unsupportedMediaType, "request.multipart", "The body is the file itself, not a form.")
        }
        guard let bytes = try await request.bytes(upTo: maximumBytes) else {
            return Self.refusal(
                .contentTooLarge, "request.tooLarge", "The file is larger than \(maximumBytes) bytes.")
        }
        let file = EvidenceFile(name: name.isEmpty ? "-" : name, bytes: bytes, sha256: sha256(bytes))
        let origin = ImportEvidence.Origin(version: version.isEmpty ? nil : version)
        let outcome: ImportEvidence.Outcome
        do {
            outcome = try await use([file], from: origin, by: dryRun == "true" ? nil : deed)
        } catch ImportError.busy {
            throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "30"])
        }
        let language = request.wishedLanguage
        var headers: HTTPFields = [.contentLanguage: language.code]
        if let record = outcome.record { headers[.location] = "/api/imports/\(record.id.text)" }
        let status: HTTPResponse.Status =
            outcome.reading.isRefused ? .unprocessableContent : outcome.record == nil ? .ok : .created
        return .json(ImportJSON.outcome(outcome, in: language), status: status, headers: headers)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let record = try await record(context) else { return Self.unknown }
        let language = request.wishedLanguage
        let text = String(request.uri.queryParameters["after"] ?? "0")
        guard let after = Int(text), (0...100_000_000).contains(after) else {
            return Self.refusal(.badRequest, "request.after", "after is the number of changes to pass over.")
        }
        let changes = try await store.changes(of: record.id, after: after, atMost: Self.mostShown)
        let bodies = try await store.bodyChanges(of: record.id, after: 0, atMost: Self.mostShown)
        let refusals = try await store.refusals(of: record.id)
        let isUndoable = record.undoneAt == nil && !record.isOfReview
        let forecast = isUndoable ? try await store.forecast(ofUndoing: record.id) : nil
        return .json(
            ImportJSON.whole(
                record, changes: changes, bodies: bodies, refusals: refusals, undoing: forecast, in: language),
            headers: [.contentLanguage: language.code])
    }

    private func undo(_ context: AppContext) async throws -> Response {
        let deed = try context.deed(.keepRegister, on: .register)
        guard let id = try await record(context)?.id,
            let outcome = try await store.undo(id, at: clock.now(), by: deed)
        else { return Self.unknown }
        if case .isOfReview = outcome {
            return Self.refusal(
                .conflict, "import.ofReview", "The agency of the review corrects what it published.")
        }
        return try await self.record(context).map { .json(ImportJSON.record($0)) } ?? Self.unknown
    }

    private func record(_ context: AppContext) async throws -> ImportRecord? {
        guard let id = context.parameters.get("id").flatMap({ ImportID($0) }) else { return nil }
        return try await store.imports().first { $0.id == id }
    }

    /// `nil` for what cannot be shown in a line.
    private static func label(_ text: Substring?) -> String? {
        let text = String(text ?? "")
        return text.count <= 100 && !HiddenCharacters.occur(in: text) ? text : nil
    }

    private static var unknown: Response { refusal(.notFound, "import.unknown", "There is no such import.") }

    private static func refusal(_ status: HTTPResponse.Status, _ code: String, _ detail: String) -> Response {
        ProblemDetails(status, code: code, detail: detail).response()
    }
}
