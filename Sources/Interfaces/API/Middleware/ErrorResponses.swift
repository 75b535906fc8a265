// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird
import Logging

/// Turns every error into an answer: problem details for programs, a page for people. Nothing else knows status codes
/// of errors, and no answer tells what went wrong inside.
package struct ErrorResponses: RouterMiddleware {
    package typealias PageMaker = @Sendable (Request, AppContext, HTTPResponse.Status) -> Response?

    private let page: PageMaker
    private let routes: RouteTable

    /// - Parameters:
    ///   - routes: All routes, to tell an unknown address from a known one asked in the wrong way.
    ///   - page: Makes the page for a status.
    package init(routes: RouteTable, page: @escaping PageMaker) {
        self.routes = routes
        self.page = page
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            let methods = routes.methods(for: request.uri.path)
            guard !methods.isEmpty, !methods.contains(request.method) else {
                return answer(request, context, .notFound, "There is nothing at this address.")
            }
            var response = answer(
                request, context, .methodNotAllowed, "This address does not answer \(request.method.rawValue).")
            response.headers[.allow] = methods.map(\.rawValue).sorted().joined(separator: ", ")
            return response
        } catch let error as HTTPError {
            var response = answer(request, context, error.status, error.body ?? error.status.reasonPhrase)
            if let wait = error.headers[.retryAfter] { response.headers[.retryAfter] = wait }
            return response
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
            return answer(request, context, .internalServerError, "Something went wrong here. It was written down.")
        }
    }

    private func answer(
        _ request: Request, _ context: AppContext, _ status: HTTPResponse.Status, _ detail: String
    ) -> Response {
        let wantsPage = request.headers[.accept]?.contains("text/html") == true && !request.uri.path.hasPrefix("/api/")
        if wantsPage, let page = page(request, context, status) { return page }
        return ProblemDetails(status, code: "http.\(status.code)", detail: detail).response()
    }
}
