// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@Suite struct AllowedHostsTests {
    static let hosts = AllowedHosts(["localhost", "[::1]", "verify.example.org"])

    @Test(arguments: ["localhost", "LOCALHOST:8080", "[::1]", "[::1]:8080", "verify.example.org:443"])
    func `Answers to its own names`(authority: String) async throws {
        #expect(try await Exchange.status(Self.hosts, Exchange.request(authority: authority)) == .ok)
    }

    @Test func `refuses a request with two names`() async throws {
        var head = Exchange.request().head
        head.headerFields[try #require(HTTPField.Name("host"))] = "localhost"
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        #expect(try await Exchange.status(Self.hosts, request) == .badRequest)
    }

    @Test(arguments: [
        "evil.example", "localhost.evil.example", "localhost.", "", ":8080", "[::2]", "[::1", "::1", "example.org",
        "evil.example:localhost", "localhost@evil.example", nil,
    ])
    func `Answers to no other`(authority: String?) async throws {
        #expect(try await Exchange.status(Self.hosts, Exchange.request(authority: authority)) == .misdirectedRequest)
    }
}
