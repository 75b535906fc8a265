// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import JSONTree
import Localization
package import Providers

/// Since when and why a provider is trusted, for programs: the days of each answer, and all that was learned.
package struct ProviderHistoryRoutes: Sendable {
    private let answers: QualityAnswers

    package init(_ answers: QualityAnswers) { self.answers = answers }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/api/providers/{id}/history", .everyone) { _, context in
            try await history(context.parameters.get("id"))
        }
    }

    private func history(_ text: String?) async throws -> Response {
        let evidence = try await answers.names()
        guard let id = text?.removingPercentEncoding.flatMap({ ProviderID($0) }),
            evidence.entry(id) != nil || evidence.reviewed.providers[id] != nil
        else {
            return ProblemDetails(
                .notFound, code: "provider.unknown", detail: "The register has no entry under this id."
            ).response()
        }
        let trust = try await answers.trust(of: id)
        var object: JSONObject = [
            "provider": .string((evidence.standing(id) ?? id).text),
            "names": .array(trust.names.all.map(\.text).sorted().map(JSONValue.string)),
        ]
        if case .ambiguous = trust.names { object["ambiguous"] = true }
        object["spans"] = trust.spans().map { .array($0.spans.map(Self.json)) } ?? .null
        object["entries"] = .array(trust.history.published.entries.map(Self.json))
        object["waiting"] = .number(JSONNumber(trust.history.inDoubt.count))
        return .json(.object(object))
    }

    private static func json(_ span: TrustSpans.Span) -> JSONValue {
        [
            "from": span.from.map { .string($0.description) } ?? .null,
            "until": span.until.map { .string($0.description) } ?? .null,
            "answer": .string(span.answer.kind.rawValue), "reason": .string(span.answer.reason.rawValue),
            "contested": .bool(span.answer.contested != nil),
        ]
    }

    private static func json(_ entry: QualityEntry) -> JSONValue {
        var object: JSONObject
        switch entry.content {
        case .report(let report, let hasHighFlag):
            object = [
                "kind": "report", "report": .string(report.id.text), "agency": .string(report.agency.text),
                "decision": .string(report.decision.rawValue), "status": .string(report.status.rawValue),
                "from": report.validity.statedFrom.map { .string($0.description) } ?? .null,
                "until": Self.end(report.validity).map { .string($0.description) } ?? .null,
                "endIsAssumed": .bool(report.validity.endIsAssumed),
                "wholeProvider": .bool(report.speaksForWholeProvider),
                "programmes": .array(report.programmes.map { .string($0.name) }), "flagged": .bool(hasHighFlag),
                "source": .string(entry.source),
            ]
        case .notice(let notice):
            object = [
                "kind": .string(notice.kind.rawValue), "notice": .string(notice.id.text),
                "from": .string(notice.from.description), "reason": .string(notice.reason),
            ]
        case .clearance(let clearance):
            object = [
                "kind": "cleared", "report": .string(clearance.report.text), "reason": .string(clearance.reason),
            ]
        }
        object["knownAt"] = .string(entry.knownAt.formatted(.iso8601))
        object["retractedAt"] = entry.retractedAt.map { .string($0.formatted(.iso8601)) } ?? .null
        return .object(object)
    }

    /// The last day, stated or counted; an accreditation without an end has none.
    private static func end(_ validity: ReportValidity) -> PlainDate? {
        validity.holdsUntilRevoked ? validity.statedUntil : validity.until
    }
}
