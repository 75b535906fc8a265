// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

/// Whom the limits on guessing take for the one who asks.
@Suite struct TrustedProxiesTests {
    private func origin(
        _ proxies: [String], _ peer: String, for forwardedFor: [String] = [], forwarded: [String] = []
    ) throws -> String {
        try #require(TrustedProxies(proxies)).origin(peer: peer, forwardedFor: forwardedFor, forwarded: forwarded)
    }

    @Test func `believes nobody unless told`() throws {
        #expect(TrustedProxies.none.origin(peer: "192.0.2.9", forwardedFor: ["1.2.3.4"], forwarded: ["for=1.2.3.4"]) == "192.0.2.9")
        #expect(try origin(["192.0.2.1"], "192.0.2.2", for: ["1.2.3.4"]) == "192.0.2.2")
    }

    static let stations: [(values: [String], origin: String)] = [
        (["203.0.113.7"], "203.0.113.7"), (["1.1.1.1, 203.0.113.7"], "203.0.113.7"),
        (["1.1.1.1", "203.0.113.7"], "203.0.113.7"), (["203.0.113.7, 192.0.2.2"], "203.0.113.7"),
        (["1.1.1.1, 203.0.113.7, 192.0.2.2 ,192.0.2.3"], "203.0.113.7"), (["203.0.113.7:4711"], "203.0.113.7"),
        (["2001:DB8::7"], "2001:db8::7"), (["[2001:db8::7]:80"], "2001:db8::7"), (["::ffff:203.0.113.7"], "203.0.113.7"),
        // What cannot be read ends what is known; the last proxy that was is taken.
        (["203.0.113.7, unknown"], "192.0.2.1"), (["203.0.113.7,"], "192.0.2.1"), ([""], "192.0.2.1"),
        (["203.0.113.7, _hidden, 192.0.2.2"], "192.0.2.2"), ([], "192.0.2.1"),
        // Nobody but proxies: the left-most of them asks itself.
        (["192.0.2.3, 192.0.2.2"], "192.0.2.3"),
    ]

    @Test(arguments: stations)
    func `takes the right-most station that is no trusted proxy`(values: [String], origin wanted: String) throws {
        #expect(try origin(["192.0.2.0/24"], "192.0.2.1", for: values) == wanted)
    }

    @Test func `reads the standard field too`() throws {
        for value in [
            "for=203.0.113.7", "For=\"203.0.113.7:80\";proto=https", "proto=https; for=203.0.113.7;by=192.0.2.1",
            "for=1.1.1.1, for=203.0.113.7, for=192.0.2.2",
        ] {
            #expect(try origin(["192.0.2.0/24"], "192.0.2.1", forwarded: [value]) == "203.0.113.7", "\(value)")
        }
        #expect(try origin(["192.0.2.1"], "192.0.2.1", forwarded: ["for=\"[2001:db8::7]:80\""]) == "2001:db8::7")
        #expect(try origin(["192.0.2.1"], "192.0.2.1", forwarded: ["for=203.0.113.7, proto=https"]) == "192.0.2.1")
    }

    @Test func `a field that the proxy only passes on gains nothing`() throws {
        // The proxy writes one of them; the client wrote the other.
        #expect(try origin(["192.0.2.1"], "192.0.2.1", for: ["203.0.113.7"], forwarded: ["for=9.9.9.9"]) == "192.0.2.1")
        #expect(try origin(["192.0.2.1"], "192.0.2.1", for: ["9.9.9.9"], forwarded: ["for=203.0.113.7"]) == "192.0.2.1")
        #expect(try origin(["192.0.2.1"], "192.0.2.1", for: ["9.9.9.9, 203.0.113.7"], forwarded: ["for=203.0.113.7"]) == "203.0.113.7")
    }

    @Test func `follows no endless list`() throws {
        let list = "203.0.113.7" + String(repeating: ", 192.0.2.2", count: 10_000)
        #expect(try origin(["192.0.2.0/24"], "192.0.2.1", for: [list]) == "192.0.2.2")
    }

    @Test(arguments: ["192.0.2", "192.0.2.1/33", "192.0.2.1/24", "2001:db8::/129", "example.org", "", "192.0.2.1/", "192.0.2.0/-1", "192.0.2.0/ 24"])
    func `takes no other text for a proxy`(_ text: String) {
        #expect(TrustedProxies([text]) == nil)
    }

    @Test func `blocks end where they say`() throws {
        for (address, isTrusted) in [("10.1.255.255", true), ("10.2.0.0", false)] {
            #expect(try origin(["10.0.0.0/15"], address, for: ["203.0.113.7"]) == (isTrusted ? "203.0.113.7" : address))
        }
        #expect(try origin(["2001:db8::/32"], "2001:db8:ffff::1", for: ["203.0.113.7"]) == "203.0.113.7")
        #expect(try origin(["::/0"], "192.0.2.1", for: ["203.0.113.7"]) == "192.0.2.1")
    }

    @Test func `the middleware tells those after it who asks`() async throws {
        let proxies = try #require(TrustedProxies(["192.0.2.1"]))
        var head = Exchange.request().head
        head.headerFields[try #require(HTTPField.Name("X-Forwarded-For"))] = "203.0.113.7"
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        for (peer, wanted) in [("192.0.2.1", "203.0.113.7"), ("192.0.2.2", "192.0.2.2")] {
            var context = Exchange.context()
            context.peer = peer
            _ = try await ForwardedPeer(proxies).handle(request, context: context) { _, context in
                #expect(context.peer == wanted)
                return Response(status: .ok)
            }
        }
    }
}
