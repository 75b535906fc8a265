// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird
import Logging
import Metrics

/// Writes one line a request and counts it: method, route, status, time. Never an address's query, a body or who asked.
package struct AccessLog: RouterMiddleware {
    private static let requestID = HTTPField.Name("X-Request-ID")

    package init() {}

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        var response = try await next(request, context)
        let spent = clock.now - start
        let route = context.endpointPath ?? "(none)"
        let labels = [
            ("method", request.method.rawValue), ("route", route), ("status", "\(response.status.code)"),
        ]
        Counter(label: "vidimus_http_requests_total", dimensions: labels).increment()
        Metrics.Timer(label: "vidimus_http_request_seconds", dimensions: [("route", route)]).record(duration: spent)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(response.status.code)",
                "microseconds":
                    "\(spent.components.attoseconds / 1_000_000_000_000 + spent.components.seconds * 1_000_000)",
            ])
        if let name = Self.requestID { response.headers[name] = context.id }
        return response
    }
}
