// SPDX-License-Identifier: Apache-2.0

import Accounts
import HTTPTypes
import Hummingbird

/// The fields of a form that a browser sent, with or without files in it.
package struct SubmittedForm: Sendable {
    /// The hidden field that says for which session the page was made.
    package static let tokenField = "form-token"

    package let parts: [MultipartForm.Part]

    init(parts: [MultipartForm.Part]) { self.parts = parts }

    /// Reads the form of a request.
    init(of request: Request, atMost limit: Int, fields: Int = 64) async throws {
        guard let body = try await request.bytes(upTo: limit) else { throw HTTPError(.contentTooLarge) }
        do {
            let contentType = request.headers[.contentType] ?? ""
            if contentType.lowercased().hasPrefix("application/x-www-form-urlencoded") {
                parts = try URLEncodedFields.read(body, mostFields: fields)
            } else {
                var limits = MultipartForm.Limits()
                limits.maxParts = fields
                parts = try MultipartForm(body, contentType: contentType, limits: limits).parts
            }
        } catch {
            throw HTTPError(.badRequest, message: "The form could not be read.")
        }
    }

    /// The text of a field; invalid UTF-8 is replaced.
    package func text(_ name: String) -> String? { texts(name).first }

    /// The texts of all fields of a name, such as of boxes that were ticked.
    package func texts(_ name: String) -> [String] {
        parts.filter { $0.name == name && $0.fileName == nil }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The bytes of a chosen file; empty when none was chosen.
    package func fileBytes(_ name: String) -> [UInt8] {
        parts.first { $0.name == name && $0.fileName != nil }?.bytes ?? []
    }

    func check(_ formToken: String) throws(HTTPError) {
        guard let given = text(Self.tokenField), ConstantTime.equal(given, formToken) else {
            throw HTTPError(.forbidden, message: "This form was made for another session. Load the page again.")
        }
    }
}
