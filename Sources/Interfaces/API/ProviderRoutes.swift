// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import JSONTree
package import Providers
import Vocabulary

/// The register for programs: a search, and one entry.
package struct ProviderRoutes: Sendable {
    private let store: any ProviderStore

    package init(_ store: any ProviderStore) { self.store = store }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/api/providers", .everyone) { request, _ in try await search(request) }
        routes.get("/api/providers/{id}", .everyone) { _, context in try await show(context.parameters.get("id")) }
    }

    private func search(_ request: Request) async throws -> Response {
        let parameters = request.uri.queryParameters
        var (country, kind): (CountryCode?, ProviderKind?)
        if let text = parameters["country"], !text.isEmpty {
            guard let code = CountryCode(String(text.prefix(10))) else {
                return Self.refusal("request.country", "The parameter country is a code such as FI.")
            }
            country = code
        }
        if let text = parameters["kind"], !text.isEmpty {
            guard let known = ProviderKind(rawValue: String(text)) else {
                let kinds = ProviderKind.allCases.map(\.rawValue).joined(separator: ", ")
                return Self.refusal("request.kind", "The parameter kind is one of: \(kinds).")
            }
            kind = known
        }
        guard let page = Self.count(parameters["page"], standard: 1, most: ProviderQuery.mostPages),
            let size = Self.count(
                parameters["size"], standard: ProviderQuery.standardSize, most: ProviderQuery.largestSize)
        else {
            return Self.refusal(
                "request.page",
                "The parameters page and size are counted from 1; size is at most \(ProviderQuery.largestSize).")
        }
        let query = ProviderQuery(
            text: String(parameters["q"] ?? ""), country: country, kind: kind, page: page, size: size)
        let found = try await store.search(query)
        return .json([
            "total": .number(JSONNumber(found.total)), "page": .number(JSONNumber(query.page)),
            "size": .number(JSONNumber(query.size)), "providers": .array(found.providers.map(\.json)),
        ])
    }

    private func show(_ text: String?) async throws -> Response {
        guard let id = text?.removingPercentEncoding.flatMap({ ProviderID($0) }),
            let first = try await store.history(of: id).first, let newest = try await store.newest(id)
        else {
            return ProblemDetails(
                .notFound, code: "provider.unknown", detail: "The register has no entry under this id."
            ).response()
        }
        var object = JSONObject()
        if case .object(let members) = newest.provider.json { object = members }
        object["revision"] = .number(JSONNumber(newest.number))
        object["registered"] = .string(first.change.date.formatted(.iso8601))
        object["changed"] = .string(newest.change.date.formatted(.iso8601))
        if case .merged(let successor, _) = newest.standing { object["mergedInto"] = .string(successor.text) }
        return .json(.object(object))
    }

    private static func count(_ text: Substring?, standard: Int, most: Int) -> Int? {
        guard let text, !text.isEmpty else { return standard }
        guard let number = Int(text), (1...most).contains(number) else { return nil }
        return number
    }

    private static func refusal(_ code: String, _ detail: String) -> Response {
        ProblemDetails(.badRequest, code: code, detail: detail).response()
    }
}
