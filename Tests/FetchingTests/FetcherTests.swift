// SPDX-License-Identifier: Apache-2.0

import Fetching
import Foundation
import TestSupport
import Testing

/// What is fetched and what never is: requests that somebody would have this server make (server-side request forgery).
@Suite struct FetcherTests {
    private let fetcher = Fetcher()

    private func outcome(_ request: FetchRequest, _ policy: FetchPolicy) async -> Result<FetchedDocument, FetchError> {
        do throws(FetchError) { return .success(try await fetcher(request, under: policy)) } catch { return .failure(error) }
    }

    private func error(_ address: String, _ policy: FetchPolicy) async -> FetchError? {
        if case .failure(let error) = await outcome(FetchRequest(address), policy) { error } else { nil }
    }

    @Test func `fetches from this machine where that is allowed`() async throws {
        let server = try LocalServer { _ in LocalServer.text("200 OK", [], "{}") }
        let answer = try await fetcher(
            FetchRequest("http://localhost:\(server.port)/a", authorization: "Bearer t"), under: FetchPolicy(reach: .loopback))
        #expect(answer == FetchedDocument(status: 200, bytes: Array("{}".utf8)))
        #expect(server.lastRequest.contains("Authorization: Bearer t\r\n") && server.lastRequest.hasPrefix("GET /a "))
    }

    @Test func `posts a form`() async throws {
        let server = try LocalServer { _ in LocalServer.text("400 Bad Request", [], "no") }
        let answer = try await fetcher(
            FetchRequest("http://127.0.0.1:\(server.port)/", form: "a=b"), under: FetchPolicy(reach: .loopback))
        #expect(answer.status == 400, "an answer of failure is an answer")
        #expect(server.lastRequest.hasPrefix("POST / ") && server.lastRequest.hasSuffix("a=b"))
    }

    @Test func `connects to no address of this machine or network that was not allowed, however it is written`() async throws {
        let (four, six) = (try LocalServer { _ in LocalServer.text("200 OK") }, try LocalServer(family: AF_INET6) { _ in LocalServer.text("200 OK") })
        let hosts = [
            "localhost:\(four.port)", "127.0.0.1:\(four.port)", "127.1:\(four.port)", "2130706433:\(four.port)",
            "0x7f000001:\(four.port)", "0177.0.0.1:\(four.port)", "[::1]:\(six.port)", "[::ffff:127.0.0.1]:\(four.port)",
            "[0:0:0:0:0:ffff:7f00:1]:\(four.port)", "127.9.9.9:\(four.port)", "0.0.0.0:\(four.port)", "localhost.:\(four.port)",
        ]
        for reach in [NetworkReach.public, .private] {
            for host in hosts {
                let error = await error("https://\(host)/", FetchPolicy(reach: reach, seconds: 5))
                #expect(error == .networkNotAllowed || error == .unreachable, "\(host): \(String(describing: error))")
            }
        }
        #expect(four.connections == 0 && six.connections == 0, "nobody even knocked")
    }

    @Test(arguments: ["10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fd00::1]", "[fe80::1]", "[64:ff9b::a9fe:a9fe]"])
    func `connects to no private network and no link`(_ host: String) async {
        let error = await error("https://\(host)/latest/meta-data/", FetchPolicy(seconds: 3))
        #expect(error == .networkNotAllowed, "\(host)")
    }

    @Test func `speaks plain http with this machine only`() async throws {
        for reach in NetworkReach.allCases where reach != .loopback {
            #expect(await error("http://127.0.0.1/", FetchPolicy(reach: reach)) == .addressNotAllowed)
        }
        #expect(await error("http://192.0.2.1/", FetchPolicy(reach: .loopback, seconds: 3)) == .networkNotAllowed)
        #expect(await error("http://93.184.215.14/", FetchPolicy(reach: .loopback, seconds: 3)) == .networkNotAllowed)
    }

    @Test(arguments: ["file:///etc/passwd", "gopher://localhost/", "ftp://localhost/", "dict://localhost:1/", "", "localhost", "https://u:p@localhost/", "https://", "https://a b/", "//localhost/"])
    func `takes no other address`(_ address: String) async {
        #expect(await error(address, FetchPolicy(reach: .loopback, seconds: 3)) == .addressNotAllowed, "\(address)")
    }

    @Test func `asks only the hosts it was allowed`() async throws {
        let server = try LocalServer { _ in LocalServer.text("200 OK") }
        let policy = FetchPolicy(reach: .loopback, hosts: ["127.0.0.1"])
        #expect(await error("http://localhost:\(server.port)/", policy) == .hostNotAllowed)
        #expect(await error("http://127.0.0.1:\(server.port)/", policy) == nil)
        #expect(await error("http://127.0.0.1.evil.example/", policy) == .hostNotAllowed)
        #expect(FetchPolicy.host(of: "https://Login.Example.org:8443/x") == "login.example.org")
    }

    @Test func `follows redirections as far as it may, each checked like the first`() async throws {
        let target = try LocalServer { _ in LocalServer.text("200 OK", [], "there") }
        let port = target.port
        let server = try LocalServer { path in
            switch path {
            case "/once": LocalServer.text("302 Found", ["Location: http://127.0.0.1:\(port)/"])
            case "/file": LocalServer.text("302 Found", ["Location: file:///etc/passwd"])
            case "/inside": LocalServer.text("302 Found", ["Location: http://169.254.169.254/"])
            case "/elsewhere": LocalServer.text("302 Found", ["Location: http://evil.example/"])
            default: LocalServer.text("302 Found", ["Location: /round"])
            }
        }
        let base = "http://127.0.0.1:\(server.port)"
        let policy = FetchPolicy(reach: .loopback, hosts: ["127.0.0.1", "169.254.169.254"], seconds: 5)
        #expect(try await fetcher(FetchRequest("\(base)/once"), under: policy).bytes == Array("there".utf8))
        #expect(await error("\(base)/file", policy) == .addressNotAllowed)
        #expect(await error("\(base)/inside", policy) == .networkNotAllowed)
        #expect(await error("\(base)/elsewhere", policy) == .hostNotAllowed)
        #expect(await error("\(base)/round", policy) == .tooManyRedirections)
        let arrivals = target.connections
        for request in [FetchRequest("\(base)/once", form: "a=b"), FetchRequest("\(base)/once", authorization: "Bearer t")] {
            guard case .failure(.tooManyRedirections) = await outcome(request, policy) else {
                Issue.record("what a request carries is for one address")
                continue
            }
        }
        #expect(target.connections == arrivals)
    }

    @Test func `reads no more than it may and waits no longer`() async throws {
        let long = String(repeating: "x", count: 5000)
        let told = try LocalServer { _ in LocalServer.text("200 OK", [], long) }
        let untold = try LocalServer { _ in Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\(long)".utf8) }
        let policy = FetchPolicy(reach: .loopback, maximumBytes: 4999)
        for server in [told, untold] {
            #expect(await error("http://127.0.0.1:\(server.port)/", policy) == .tooLarge)
            #expect(await error("http://127.0.0.1:\(server.port)/", FetchPolicy(reach: .loopback, maximumBytes: 5000)) == nil)
        }
        let silent = try LocalServer { _ in nil }
        let began = ContinuousClock.now
        #expect(await error("http://127.0.0.1:\(silent.port)/", FetchPolicy(reach: .loopback, seconds: 0.5)) == .tooSlow)
        #expect(ContinuousClock.now - began < .seconds(5))
    }

    @Test func `gives up where nobody is, and where nobody proves who they are`() async throws {
        #expect(await error("http://127.0.0.1:1/", FetchPolicy(reach: .loopback, seconds: 3)) == .unreachable)
        let plain = try LocalServer { _ in LocalServer.text("200 OK") }
        let error = await error("https://127.0.0.1:\(plain.port)/", FetchPolicy(reach: .loopback, seconds: 3))
        #expect(error == .notAuthentic || error == .unreachable)
    }

    @Test func `fetches no more at one time than it may`() async throws {
        let silent = try LocalServer { _ in nil }
        let narrow = Fetcher(most: 1)
        let policy = FetchPolicy(reach: .loopback, seconds: 1)
        let address = "http://127.0.0.1:\(silent.port)/"
        async let first = try? narrow(FetchRequest(address), under: policy)
        try await Task.sleep(for: .milliseconds(200))
        await #expect(throws: FetchError.busy) { try await narrow(FetchRequest(address), under: policy) }
        _ = await first
    }
}
