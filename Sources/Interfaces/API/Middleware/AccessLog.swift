// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird
import Logging
package import Metrics

/// Writes one line a request and counts it: method, route, status, time. Never an address's query, a body or who asked.
package struct AccessLog: RouterMiddleware {
    private static let requestID = HTTPField.Name("X-Request-ID")

    /// The methods that are named; a client may invent any other word.
    private static let knownMethods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
    ]

    private let metrics: any MetricsFactory

    /// - Parameter metrics: Where requests are counted.
    package init(metrics: any MetricsFactory) { self.metrics = metrics }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        var response = try await next(request, context)
        let spent = clock.now - start
        let route = context.endpointPath ?? "(none)"
        let method = Self.knownMethods.contains(request.method) ? request.method.rawValue : "other"
        let labels = [
            ("method", method), ("route", route), ("status", "\(response.status.code)"),
        ]
        Counter(label: "vidimus_http_requests_total", dimensions: labels, factory: metrics).increment()
        Metrics.Timer(label: "vidimus_http_request_seconds", dimensions: [("route", route)], factory: metrics)
            .record(duration: spent)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route)", "status": "\(response.status.code)",
                "microseconds":
                    "\(spent.components.attoseconds / 1_000_000_000_000 + spent.components.seconds * 1_000_000)",
            ])
        if let name = Self.requestID { response.headers[name] = context.id }
        return response
    }
}
