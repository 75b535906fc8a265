// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import JSONTree
import TestSupport
import Testing

@Suite struct ProblemDetailsTests {
    @Test func `Is what RFC 9457 asks for`() async throws {
        let problem = ProblemDetails(
            .badRequest, code: "file.unexpected-end", detail: "The file ends early.",
            extensions: ["line": .number(JSONNumber(3))])
        let response = problem.response(headers: [.retryAfter: "1"])
        #expect(response.status == .badRequest)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[.retryAfter] == "1")
        let root = try JSONDocument(parsing: try await Exchange.bytes(of: response)).root
        #expect(root["type"]?.string == "urn:vidimus:problem:file.unexpected-end")
        #expect(root["title"]?.string == "Bad Request")
        #expect(root["status"]?.int == 400)
        #expect(root["code"]?.string == "file.unexpected-end")
        #expect(root["detail"]?.string == "The file ends early.")
        #expect(root["line"]?.int == 3)
    }

    @Test func `Whatever the detail says, it is JSON`() async {
        await forAll(Gen<String>.text(), runs: 100) { text in
            let bytes = try await Exchange.bytes(
                of: ProblemDetails(.notFound, code: "http.404", detail: text).response())
            return try JSONDocument(parsing: bytes).root["detail"]?.string == text
        }
    }
}
