// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

/// One request put through a middleware, without a network.
enum Exchange {
    static func request(
        _ method: HTTPRequest.Method = .get, _ path: String = "/", authority: String? = "localhost", body: [UInt8] = []
    ) -> Request {
        Request(
            head: HTTPRequest(method: method, scheme: "http", authority: authority, path: path),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
    }

    static func context() -> AppContext {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        // Where the framework keeps the number of a request.
        logger[metadataKey: "hb.request.id"] = "1"
        return AppContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
    }

    /// The status that comes out, whether as an answer or thrown.
    static func status<Middleware: RouterMiddleware>(
        _ middleware: Middleware, _ request: Request,
        next: (Request, AppContext) async throws -> Response = { _, _ in Response(status: .ok) }
    ) async throws -> HTTPResponse.Status where Middleware.Context == AppContext {
        do {
            return try await middleware.handle(request, context: context(), next: next).status
        } catch let error as HTTPError {
            return error.status
        }
    }

    /// The bytes of an answer's body.
    static func bytes(of response: Response) async throws -> [UInt8] {
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return collected.bytes
    }

    private final class Collected { var bytes: [UInt8] = [] }

    private struct Writer: ResponseBodyWriter {
        let collected: Collected
        func write(_ buffer: ByteBuffer) async throws { collected.bytes += buffer.readableBytesView }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
