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

    package func add(to routes: inout RouteRegistry) {
        routes.post("/api/verifications", .everyone) { request, _ in try await verify(request) }
    }

    private func verify(_ request: Request) async throws -> Response {
        let language = request.wishedLanguage
        func refusal(
            _ status: HTTPResponse.Status, _ key: MessageKey, _ arguments: [String: MessageArgument] = [:]
        ) -> Response {
            ProblemDetails(
                status, code: String(key.rawValue.dropFirst("problem.".count)),
                detail: BuiltInMessages.catalogue.text(key, arguments, in: language)
            ).response(headers: Self.headers(language))
        }
        if request.headers[.contentType]?.hasPrefix("multipart/") == true {
            return refusal(.unsupportedMediaType, .problemMultipart)
        }
        var moment: Date?
        if let text = request.uri.queryParameters["at"] {
            guard let date = MomentText.moment(String(text)) else { return refusal(.badRequest, .problemAt) }
            moment = date
        }
        guard let bytes = try await request.bytes(upTo: maximumBytes) else {
            return refusal(.contentTooLarge, .problemTooLarge, ["limit": .integer(maximumBytes)])
        }
        do throws(UnreadableFile) {
            let report = try await verifications.verify(bytes, at: moment)
            return .json(report.json(language: language), headers: Self.headers(language))
        } catch {
            return Self.problem(error.finding, in: language).response(headers: Self.headers(language))
        }
    }

    private static func headers(_ language: LanguageTag) -> HTTPFields {
        [.contentLanguage: language.code, .vary: "Accept-Language"]
    }

    private static func problem(_ finding: Finding, in language: LanguageTag) -> ProblemDetails {
        var extensions = JSONObject()
        if case .line(let line, let column) = finding.place {
            extensions["line"] = .number(JSONNumber(line))
            extensions["column"] = .number(JSONNumber(column))
        }
        if case .text(let pointer) = finding.parameters["pointer"] { extensions["pointer"] = .string(pointer) }
        return ProblemDetails(
            .badRequest, code: finding.code.rawValue, detail: BuiltInMessages.catalogue.text(of: finding, in: language),
            extensions: extensions)
    }
}

extension Request {
    /// The language of the sentences in an answer; codes, names and times are the same in all.
    var wishedLanguage: LanguageTag {
        let wishes = headers[.acceptLanguage].map { AcceptLanguage($0).tags } ?? []
        return LanguageLookup.lookup(wishes, in: BuiltInMessages.languages) ?? .en
    }

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
