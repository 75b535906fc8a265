// SPDX-License-Identifier: Apache-2.0

import API
package import HTTPTypes
package import Hummingbird

extension WebRoutes {
    /// Room for the fields beside a file, and for the boundaries between them.
    private static let room = 1 << 20

    /// Reads the form of a request.
    func form(of request: Request) async throws -> MultipartForm {
        guard let body = try await request.bytes(upTo: services.maximumBytes + Self.room) else {
            throw HTTPError(.contentTooLarge)
        }
        do {
            return try MultipartForm(body, contentType: request.headers[.contentType] ?? "")
        } catch {
            throw HTTPError(.badRequest, message: "The form could not be read.")
        }
    }

    /// The page for an error that has none of its own.
    package func errorPage(_ request: Request, _ status: HTTPResponse.Status) -> Response {
        page(request, status: status) {
            ErrorPage(
                setting: $0, kind: ErrorPage.Kind(status: status.code), code: String(status.code),
                megabytes: services.maximumMegabytes)
        }
    }
}

extension MultipartForm {
    /// The bytes of a chosen file; empty when none was chosen.
    func fileBytes(_ name: String) -> [UInt8] { file(name)?.bytes ?? [] }
}
