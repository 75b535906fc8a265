// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Testing

@Suite struct SameOriginTests {
    static let local = SameOrigin(hosts: ["localhost", "127.0.0.1", "[::1]"])
    static let published = SameOrigin(
        hosts: ["localhost", "127.0.0.1", "verify.example.org"], publicAddress: "https://verify.example.org/x")

    static func request(
        _ method: HTTPRequest.Method = .post, to authority: String? = "localhost:8080", origin: String? = nil,
        site: String? = nil
    ) -> HTTPRequest {
        var fields = HTTPFields()
        fields[.origin] = origin
        if let name = HTTPField.Name("Sec-Fetch-Site") { fields[name] = site }
        return HTTPRequest(
            method: method, scheme: "http", authority: authority, path: "/award/seal", headerFields: fields)
    }

    @Test(arguments: [
        "https://evil.example", "http://evil.example:8080", "http://localhost", "http://localhost:80",
        "http://localhost:8081", "https://localhost:8080", "http://localhost:8080.evil.example",
        "http://localhost@evil.example:8080", "http://evil@localhost:8080", "http://xlocalhost:8080", "null", "",
        "http://", "file://", "localhost:8080", "http://localhost:8080, https://evil.example", "http://localhost:x",
        "chrome-extension://abc", "http://localhost.:8080", "http://localhost:99999999999999999999",
    ])
    func `Refuses what another page sends`(origin: String) {
        for method in [HTTPRequest.Method.post, .put, .delete, .patch] {
            #expect(!Self.local.allows(Self.request(method, origin: origin)))
        }
        #expect(Self.local.allows(Self.request(.get, origin: origin)))
        #expect(Self.local.allows(Self.request(.head, origin: origin)))
    }

    @Test(arguments: ["cross-site", "same-site", "", "Same-Origin", "none, cross-site"])
    func `Refuses what the browser calls foreign, whatever the origin`(site: String) {
        #expect(!Self.local.allows(Self.request(site: site)))
        #expect(!Self.local.allows(Self.request(origin: "http://localhost:8080", site: site)))
        #expect(Self.local.allows(Self.request(.get, site: site)))
    }

    @Test func `Takes what its own pages send, under each of its names`() {
        for host in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
            #expect(Self.local.allows(Self.request(origin: "http://\(host):8080")))
            #expect(Self.local.allows(Self.request(origin: "http://\(host):8080", site: "same-origin")))
        }
        #expect(Self.local.allows(Self.request(to: "localhost", origin: "http://localhost")))
    }

    @Test func `Takes what programs and readers themselves send`() {
        #expect(Self.local.allows(Self.request()))
        #expect(Self.local.allows(Self.request(site: "none")))
        #expect(Self.local.allows(Self.request(to: nil)))
    }

    @Test func `An unknown origin needs the browser's word that it is ours`() {
        #expect(Self.local.allows(Self.request(origin: "null", site: "same-origin")))
        #expect(!Self.local.allows(Self.request(origin: "null", site: "cross-site")))
        #expect(!Self.local.allows(Self.request(origin: "null")))
    }

    @Test func `Behind a proxy its public address counts too`() {
        let asked = "127.0.0.1:8080"
        #expect(Self.published.allows(Self.request(to: asked, origin: "https://verify.example.org")))
        #expect(Self.published.allows(Self.request(to: "verify.example.org", origin: "https://verify.example.org:443")))
        #expect(!Self.published.allows(Self.request(to: asked, origin: "https://verify.example.org:8443")))
        #expect(!Self.published.allows(Self.request(to: asked, origin: "https://example.org")))
        #expect(!Self.published.allows(Self.request(to: asked, origin: "http://verify.example.org")))
    }
}
