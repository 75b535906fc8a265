// SPDX-License-Identifier: Apache-2.0

import Accounts
import Crypto
import Fetching
import Foundation
import IdentityProviders
import JOSE
import JSONTree
import Localization
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// A provider in memory, which can be made to misbehave.
private final class PretendedProvider: Sendable {
    struct State {
        var keys: [(name: String, key: P256.Signing.PrivateKey)] = [("one", P256.Signing.PrivateKey())]
        var signing = 0
        var userInfo: JSONValue = ["sub": "s-1", "email": "a@campus.example", "email_verified": true]
        var claims: [String: JSONValue] = [:]
        var asked: [String] = []
        var down: FetchError?
        var statuses: [String: Int] = [:]
    }

    let state = Mutex(State())
    private let moment = Mutex(FixedClock.now)
    var clock: Clock { Clock { self.moment.withLock { $0 } } }

    func advance(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
    func asked(_ path: String) -> Int { state.withLock { $0.asked.filter { $0 == path }.count } }

    func fetch(_ request: FetchRequest, nonce: String) throws(FetchError) -> FetchedDocument {
        let now = Int(clock.now().timeIntervalSince1970)
        let path = String(request.address.dropFirst("https://login.example.org".count))
        let answer = state.withLock { state -> Result<(Int, JSONValue), FetchError> in
            state.asked.append(path)
            if let down = state.down { return .failure(down) }
            let status = state.statuses[path] ?? 200
            switch path {
            case "/.well-known/openid-configuration":
                return .success(
                    (
                        status,
                        [
                            "issuer": "https://login.example.org", "authorization_endpoint": "https://login.example.org/authorize",
                            "token_endpoint": "https://login.example.org/token", "jwks_uri": "https://login.example.org/keys",
                            "userinfo_endpoint": "https://login.example.org/userinfo", "response_types_supported": ["code"],
                            "end_session_endpoint": "https://login.example.org/out",
                            "id_token_signing_alg_values_supported": ["ES256"],
                        ]
                    ))
            case "/keys": return .success((status, ["keys": .array(state.keys.map { Self.jwk($0.name, $0.key) })]))
            case "/userinfo": return .success((status, state.userInfo))
            default:
                var claims: JSONObject = [
                    "iss": "https://login.example.org", "sub": "s-1", "aud": "vidimus", "nonce": .string(nonce),
                    "iat": .number(JSONNumber(now)), "exp": .number(JSONNumber(now + 300)),
                ]
                for (name, value) in state.claims { claims[name] = value }
                let signing = state.keys[state.signing]
                let token = Self.token(.object(claims), signing.name, signing.key)
                return .success((status, ["id_token": .string(token), "access_token": "t", "token_type": "Bearer"]))
            }
        }
        let (status, value) = try answer.get()
        return FetchedDocument(status: status, bytes: value.serialized())
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Base64URL.encode(Array(bytes)), as: UTF8.self) }

    private static func jwk(_ name: String, _ key: P256.Signing.PrivateKey) -> JSONValue {
        let point = key.publicKey.rawRepresentation
        return ["kty": "EC", "crv": "P-256", "kid": .string(name), "x": .string(text(point.prefix(32))), "y": .string(text(point.suffix(32)))]
    }

    private static func token(_ claims: JSONValue, _ name: String, _ key: P256.Signing.PrivateKey) -> String {
        let header: JSONValue = ["alg": "ES256", "kid": .string(name)]
        let input = "\(text(header.serialized())).\(text(claims.serialized()))"
        return "\(input).\(text((try? key.signature(for: Array(input.utf8)).rawRepresentation) ?? Data()))"
    }
}

@Suite struct OpenIDProvidersTests {
    private let provider = PretendedProvider()
    private let id: IdentityProviderID
    private let attempt = SignInAttempt(state: Secret(.system), browser: Secret(.system), returnAddress: "https://x.example/r")

    init() throws { id = try #require(IdentityProviderID("campus")) }

    private func providers(_ report: @escaping @Sendable (String) -> Void = { _ in }) -> OpenIDProviders {
        let (provider, nonce) = (provider, attempt.nonce)
        let settings = OpenIDProviderSettings(
            provider: IdentityProvider(id: id, name: "Campus", isBelievedAboutEmail: true), issuer: "https://login.example.org",
            clientID: "vidimus", clientSecret: "s", scopes: ["email"], reach: .public)
        return OpenIDProviders([settings], clock: provider.clock) { request, _ async throws(FetchError) in
            try provider.fetch(request, nonce: nonce)
        } report: {
            report($1)
        }
    }

    private func arrival(_ exchange: OpenIDProviders, _ query: String? = nil) async -> Result<AssertedIdentity, IdentityExchangeError> {
        do throws(IdentityExchangeError) {
            return .success(try await exchange.arrival(from: id, attempt, query: query ?? "code=c&state=\(attempt.state.text)"))
        } catch { return .failure(error) }
    }

    @Test func `sends out with what binds, and takes what comes back`() async throws {
        let exchange = providers()
        let address = try await exchange.departure(to: id, attempt, language: .fi)
        #expect(address.contains("state=\(attempt.state.text)") && address.contains("nonce=\(attempt.nonce)"))
        #expect(!address.contains(attempt.browser.text) && !address.contains(attempt.codeVerifier))
        let identity = try await arrival(exchange).get()
        #expect(identity.issuer == "https://login.example.org" && identity.subject == "s-1")
        #expect(identity.email == "a@campus.example" && identity.isEmailVerified)
        #expect(await exchange.signingOut(of: id, returningTo: "https://x.example/")?.hasPrefix("https://login.example.org/out?client_id=vidimus&") == true)
    }

    @Test func `keeps documents for an hour`() async throws {
        let exchange = providers()
        for _ in 0..<3 { _ = try await arrival(exchange).get() }
        #expect(provider.asked("/keys") == 1 && provider.asked("/.well-known/openid-configuration") == 1)
        provider.advance(3600)
        _ = try await arrival(exchange).get()
        #expect(provider.asked("/keys") == 2 && provider.asked("/.well-known/openid-configuration") == 2)
    }

    @Test func `fetches keys anew for a signature that finds none, and not at the pleasure of whoever sends such`() async throws {
        let exchange = providers()
        _ = try await arrival(exchange).get()
        provider.state.withLock {
            $0.keys.append(("two", P256.Signing.PrivateKey()))
            $0.signing = 1
        }
        #expect(await arrival(exchange) == .failure(.notTrustworthy), "the keys were fetched a moment ago")
        #expect(provider.asked("/keys") == 1)
        provider.advance(60)
        _ = try await arrival(exchange).get()
        #expect(provider.asked("/keys") == 2)
        provider.state.withLock {
            $0.keys = [("two", P256.Signing.PrivateKey())]
            $0.signing = 0
        }
        for _ in 0..<10 { _ = await arrival(exchange) }
        #expect(provider.asked("/keys") == 2)
    }

    @Test func `takes no word about somebody else, from elsewhere, or for others`() async throws {
        for claims: [String: JSONValue] in [["nonce": "other"], ["aud": "other"], ["iss": "https://evil.example"], ["exp": 1]] {
            provider.state.withLock { $0.claims = claims }
            #expect(await arrival(providers()) == .failure(.notTrustworthy), "\(claims)")
        }
        provider.state.withLock {
            $0.claims = [:]
            $0.userInfo = ["sub": "s-2", "email": "victim@campus.example", "email_verified": true]
        }
        #expect(await arrival(providers()) == .failure(.notTrustworthy))
    }

    @Test func `exchanges no code of an answer that does not fit`() async throws {
        let state = attempt.state.text
        for query in ["code=c&state=\(state)&iss=https%3A%2F%2Fevil.example", "code=c&code=d&state=\(state)", "state=\(state)"] {
            #expect(await arrival(providers(), query) == .failure(.notTrustworthy), "\(query)")
        }
        #expect(await arrival(providers(), "code=c&state=other") == .failure(.unreachable))
        #expect(await arrival(providers(), "error=access_denied&state=\(state)") == .failure(.denied))
        #expect(await arrival(providers(), "error=temporarily_unavailable&state=\(state)") == .failure(.unreachable))
        #expect(await arrival(providers(), "error=invalid_request&state=\(state)") == .failure(.notTrustworthy))
        #expect(provider.asked("/token") == 0)
    }

    @Test func `says that a provider is not there, and tells the operator a code and no more`() async throws {
        for trouble in FetchError.allCases {
            provider.state.withLock { $0.down = trouble }
            let seen = Mutex<[String]>([])
            let exchange = providers { code in seen.withLock { $0.append(code) } }
            await #expect(throws: IdentityExchangeError.unreachable) { try await exchange.departure(to: id, attempt, language: .en) }
            #expect(seen.withLock { $0 } == ["fetching.\(trouble)"])
            #expect(await exchange.signingOut(of: id, returningTo: "https://x.example/") == nil)
        }
        for path in ["/.well-known/openid-configuration", "/keys", "/token", "/userinfo"] {
            provider.state.withLock {
                $0.down = nil
                $0.statuses = [path: 500]
            }
            #expect(await arrival(providers()) == .failure(.unreachable), "\(path)")
        }
    }
}
