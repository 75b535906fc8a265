// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@Suite struct RouteTableTests {
    static let table: RouteTable = {
        var routes = RouteRegistry()
        routes.get("/", .everyone) { _, _ in Response(status: .ok) }
        routes.get("/verify", .everyone) { _, _ in Response(status: .ok) }
        routes.form("/verify", .everyone) { _, _, _ in Response(status: .ok) }
        routes.post("/api/verifications", .everyone) { _, _ in Response(status: .ok) }
        routes.get("/award/files/{token}", .everyone) { _, _ in Response(status: .ok) }
        routes.get("/assets/**", .everyone) { _, _ in Response(status: .ok) }
        return RouteTable(routes)
    }()

    @Test(
        arguments: [
            ("/", [HTTPRequest.Method.get, .head]), ("", [.get, .head]), ("/verify", [.get, .head, .post]),
            ("/verify/", [.get, .head, .post]), ("//verify", [.get, .head, .post]), ("/api/verifications", [.post]),
            ("/award/files/abc", [.get, .head]), ("/assets/css/a.css", [.get, .head]),
            ("/nowhere", []), ("/verify/x", []), ("/award/files", []), ("/award/files/a/b", []), ("/Verify", []),
        ] as [(String, Set<HTTPRequest.Method>)])
    func `Says which methods an address answers`(path: String, methods: Set<HTTPRequest.Method>) {
        #expect(Self.table.methods(for: path) == methods)
    }

    @Test func `Any path has an answer`() {
        forAll(Gen<String>.text(of: "/*{}:avert.%é", count: 0...20)) { path in
            Self.table.methods(for: path).isSubset(of: [.get, .head, .post])
        }
    }
}
