// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import JSONTree

/// What those who run a server ask it: is it alive, is it ready, what has it done.
package struct OperationsRoutes: Sendable {
    private let metrics: MetricRegistry
    private let isReady: @Sendable () async -> Bool

    /// - Parameter isReady: Whether all that requests need can be reached; asked on every probe.
    package init(metrics: MetricRegistry, isReady: @escaping @Sendable () async -> Bool) {
        self.metrics = metrics
        self.isReady = isReady
    }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/healthz", .everyone) { _, _ in Response.json(["status": "alive"]) }
        routes.get("/readyz", .everyone) { [isReady] _, _ in
            await isReady()
                ? Response.json(["status": "ready"])
                : Response.json(["status": "not ready"], status: .serviceUnavailable)
        }
        routes.get("/metrics", .everyone) { [metrics] _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: metrics.text)))
        }
    }
}
