// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import HTTPTypes
import Hummingbird
import Localization

/// Searching the audit log.
extension WebRoutes {
    func addAuditRoutes(to routes: inout RouteRegistry) {
        routes.get("/audit", .permission(.searchAudit, on: .installation)) { request, context in
            let parameters = request.uri.queryParameters
            func field(_ name: String) -> String { String((parameters[Substring(name)] ?? "").prefix(300)) }
            let search = AuditSearch(
                actor: field("actor"), action: field("action"), subject: field("subject"), from: field("from"),
                until: field("until"), before: field("before"))
            let entries = try await search.query.map { try await services.accounts.audit.search($0) }
            return page(request, context, status: entries == nil ? .unprocessableContent : .ok, isPrivate: true) {
                AuditPage(setting: $0, audit: AuditView(entries ?? [], search, in: $0.wording))
            }
        }
    }
}

extension Optional {
    /// `map` for a closure that waits.
    fileprivate func map<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        if let wrapped = self { try await transform(wrapped) } else { nil }
    }
}
