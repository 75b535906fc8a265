// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import Hummingbird
import JSONTree
import Localization
import Vocabulary

/// The audit log for programs.
package struct AuditRoutes: Sendable {
    private static let mostEntries = 1_000

    private let log: any AuditLog

    package init(_ log: any AuditLog) { self.log = log }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/api/audit", .permission(.searchAudit, on: .installation)) { request, _ in try await search(request)
        }
    }

    private func search(_ request: Request) async throws -> Response {
        func text(_ name: Substring) -> String { String(request.uri.queryParameters[name] ?? "") }
        var query = AuditQuery()
        query.actor = text("actor")
        query.action = text("action")
        query.subject = text("subject")
        let (from, until) = (Self.start(of: text("from")), Self.start(of: text("until")))
        guard text("from").isEmpty || from != nil, text("until").isEmpty || until != nil else {
            return Self.refusal("request.day", "from and until are days such as 2026-01-01.")
        }
        query.from = from
        query.until = until?.addingTimeInterval(86_400)
        if !text("before").isEmpty {
            guard let number = Int(text("before")), number > 0 else {
                return Self.refusal("request.before", "before is the number of an entry.")
            }
            query.before = number
        }
        if !text("limit").isEmpty {
            guard let number = Int(text("limit")), (1...Self.mostEntries).contains(number) else {
                return Self.refusal("request.limit", "limit is a number from 1 to \(Self.mostEntries).")
            }
            query.limit = number
        }
        return .json(["entries": .array(try await log.search(query).map(\.json))])
    }

    private static func start(of day: String) -> Date? {
        day.utf8.count == 10 ? PlainDate(day)?.utcStart : nil
    }

    private static func refusal(_ code: String, _ detail: String) -> Response {
        ProblemDetails(.badRequest, code: code, detail: detail).response()
    }
}
