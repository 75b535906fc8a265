// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
package import JSONTree
import Localization
import Messages
package import ProviderLists
package import Providers
package import Vocabulary

/// The list of providers for programs: its files, and answers about one provider.
package struct TrustedListRoutes: Sendable {
    private let store: any PublishedListStore
    private let compile: CompileProviderList
    private let accreditations: @Sendable (ListedProvider, [QualityAssuranceAgency]) -> JSONValue
    private let clock: Clock

    /// - Parameter accreditations: writes the evidence of a provider as linked data.
    package init(
        store: any PublishedListStore, compile: CompileProviderList, clock: Clock,
        accreditations: @escaping @Sendable (ListedProvider, [QualityAssuranceAgency]) -> JSONValue
    ) {
        self.store = store
        self.compile = compile
        self.clock = clock
        self.accreditations = accreditations
    }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/api/trusted-list", .everyone) { request, _ in
            try await file(try await store.newest(), request, isNewest: true)
        }
        routes.get("/api/trusted-list/versions", .everyone) { request, _ in try await versions(request) }
        routes.get("/api/trusted-list/{number}", .everyone) { request, context in
            let number = context.parameters.get("number").flatMap { Int($0) }
            var list: PublishedList?
            if let number { list = try await store.version(number) }
            return try await file(list, request, isNewest: false)
        }
        routes.get("/api/providers/{id}/trust", .everyone) { request, context in
            try await trust(request, context.parameters.get("id"))
        }
        routes.get("/api/providers/{id}/accreditations.jsonld", .everyone) { request, context in
            try await linkedData(request, context.parameters.get("id"))
        }
    }

    /// A version's file. Its digest is its tag, and a version never changes; which one is the newest does.
    private func file(_ list: PublishedList?, _ request: Request, isNewest: Bool) async throws -> Response {
        guard let list else { return Self.problem(.notFound, .problemListUnknown, request) }
        let headers: HTTPFields = [
            .eTag: "\"\(list.sha256)\"",
            .cacheControl: isNewest ? "public, max-age=300" : "public, max-age=31536000, immutable",
            .contentType: "application/jose+json",
            .contentDisposition: "attachment; filename=\"trusted-list-\(list.number).json\"",
        ]
        if Self.holds(request, tag: list.sha256) { return Response(status: .notModified, headers: headers) }
        guard let bytes = try await store.file(list.number) else {
            return Self.problem(.notFound, .problemListUnknown, request)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func versions(_ request: Request) async throws -> Response {
        let versions = try await store.versions()
        return Self.cached(.object(["versions": .array(versions.map(\.json))]), request, type: "application/json")
    }

    private func trust(_ request: Request, _ text: String?) async throws -> Response {
        let parameters = request.uri.queryParameters
        func parameter(_ name: Substring) -> String? {
            parameters[name].map { String($0.prefix(40)) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let day = parameter("on").map { $0.utf8.count == 10 ? PlainDate($0) : nil } ?? PlainDate(utcDayOf: clock.now())
        let level = parameter("level").map { Int($0).flatMap { EQFLevel($0) } }
        let field = parameter("field").map { FieldOfStudy($0) }
        guard let day, level != .some(nil), field != .some(nil) else {
            return Self.problem(.badRequest, .problemTrustScope, request)
        }
        guard let id = text?.removingPercentEncoding.flatMap({ ProviderID($0) }),
            let (provider, _) = try await compile(id)
        else { return Self.unknownProvider() }
        let scope = TrustScope(level: level ?? nil, field: field ?? nil)
        var object = JSONObject()
        if case .object(let members) = provider.trust(on: day, for: scope).json(
            of: provider.id, names: provider.evidenceNames)
        {
            object = members
        }
        if let level = scope.level { object["level"] = .number(JSONNumber(level.number)) }
        if let field = scope.field { object["field"] = .string(field.code) }
        return Self.cached(.object(object), request, type: "application/json")
    }

    private func linkedData(_ request: Request, _ text: String?) async throws -> Response {
        guard let id = text?.removingPercentEncoding.flatMap({ ProviderID($0) }),
            let (provider, agencies) = try await compile(id)
        else { return Self.unknownProvider() }
        return Self.cached(accreditations(provider, agencies), request, type: "application/ld+json")
    }

    // MARK: Answers

    /// An answer with a tag made from its bytes: a reader who asks again learns that nothing changed.
    private static func cached(_ value: JSONValue, _ request: Request, type: String) -> Response {
        let bytes = value.serialized()
        let tag = ListDigest.text(of: bytes)
        let headers: HTTPFields = [
            .eTag: "\"\(tag)\"", .cacheControl: "public, max-age=60", .contentType: type,
        ]
        if holds(request, tag: tag) { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Whether the reader has this state (RFC 9110, section 13.1.2; tags are compared weakly).
    private static func holds(_ request: Request, tag: String) -> Bool {
        guard let text = request.headers[.ifNoneMatch] else { return false }
        return text.split(separator: ",").prefix(100).contains { part in
            let part = part.trimmingCharacters(in: .whitespaces)
            return part == "*" || part == "\"\(tag)\"" || part == "W/\"\(tag)\""
        }
    }

    private static func problem(_ status: HTTPResponse.Status, _ key: MessageKey, _ request: Request) -> Response {
        let wishes = request.headers[.acceptLanguage].map { AcceptLanguage($0).tags } ?? []
        let language = LanguageLookup.lookup(wishes, in: BuiltInMessages.languages) ?? .en
        return ProblemDetails(
            status, code: String(key.rawValue.dropFirst("problem.".count)),
            detail: BuiltInMessages.catalogue.text(key, in: language)
        ).response(headers: [.contentLanguage: language.code, .vary: "Accept-Language"])
    }

    private static func unknownProvider() -> Response {
        ProblemDetails(
            .notFound, code: "provider.unknown", detail: "The register has no entry under this id."
        ).response()
    }
}
