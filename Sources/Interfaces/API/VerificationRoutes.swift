// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
package import Hummingbird
import JSONTree
import Localization
import Messages
import Metrics
import Verifications
import Vocabulary

/// Verifying for programs: the body of a request is the file, the answer the report.
package struct VerificationRoutes: Sendable {
    private let verifications: VerificationService
    private let maximumBytes: Int

    package init(_ verifications: VerificationService, maximumBytes: Int) {
        self.verifications = verifications
        self.maximumBytes = maximumBytes
    }

    package func add(to router: Router<AppContext>) {
        router.post("/api/verifications") { request, _ in try await verify(request) }
    }

    private func verify(_ request: Request) async throws -> Response {
        if request.headers[.contentType]?.hasPrefix("multipart/") == true {
            return ProblemDetails(
                .unsupportedMediaType, code: "request.multipart",
                detail: "Send the file itself as the body, not a form around it."
            ).response()
        }
        var moment: Date?
        if let text = request.uri.queryParameters["at"] {
            guard let date = try? Date(String(text), strategy: .iso8601) else {
                return ProblemDetails(
                    .badRequest, code: "request.at",
                    detail: "The parameter at is a time such as 2026-11-24T09:30:00Z."
                ).response()
            }
            moment = date
        }
        guard let bytes = try await request.bytes(upTo: maximumBytes) else {
            return ProblemDetails(
                .contentTooLarge, code: "request.tooLarge",
                detail: "The file is larger than \(maximumBytes) bytes, the most that is read."
            ).response()
        }
        do throws(UnreadableFile) {
            return .json(try await verifications.verify(bytes, at: moment).json(language: .en))
        } catch {
            return Self.problem(error.finding).response()
        }
    }

    private static func problem(_ finding: Finding) -> ProblemDetails {
        var extensions = JSONObject()
        if case .line(let line, let column) = finding.place {
            extensions["line"] = .number(JSONNumber(line))
            extensions["column"] = .number(JSONNumber(column))
        }
        if case .text(let pointer) = finding.parameters["pointer"] { extensions["pointer"] = .string(pointer) }
        return ProblemDetails(
            .badRequest, code: finding.code.rawValue, detail: BuiltInMessages.catalogue.text(of: finding, in: .en),
            extensions: extensions)
    }
}

extension Request {
    /// The body, or `nil` when it is larger than a limit; never holds more than the limit.
    package func bytes(upTo limit: Int) async throws -> [UInt8]? {
        if let text = headers[.contentLength], let length = Int(text), length > limit { return nil }
        var bytes: [UInt8] = []
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= limit else { return nil }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }
}
