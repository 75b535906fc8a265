// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Fetching
import Foundation
import JOSE
import JSONTree
package import Localization
import OpenIDConnect
package import Vocabulary

/// The identity providers of the configuration, spoken with by OpenID Connect.
package struct OpenIDProviders: IdentityExchange {
    package typealias Fetch = @Sendable (FetchRequest, FetchPolicy) async throws(FetchError) -> FetchedDocument

    /// Codes by which a provider says that the person did not sign in or did not agree (RFC 6749, section 4.1.2.1;
    /// OpenID Connect Core 1.0, section 3.1.2.6).
    private static let declines: Set<String> = [
        "access_denied", "interaction_required", "login_required", "account_selection_required", "consent_required",
    ]
    private static let outages: Set<String> = ["server_error", "temporarily_unavailable"]

    private let entries: [(settings: OpenIDProviderSettings, documents: ProviderDocuments)]
    private let fetch: Fetch
    private let clock: Clock
    private let report: @Sendable (IdentityProviderID, String) -> Void

    /// - Parameters:
    ///   - fetch: What gets documents, from the network but in tests.
    ///   - report: Takes a provider's name and a code when something of it was not taken; never a word of an answer.
    package init(
        _ settings: [OpenIDProviderSettings], clock: Clock, fetch: @escaping Fetch,
        report: @escaping @Sendable (IdentityProviderID, String) -> Void
    ) {
        entries = settings.map { ($0, ProviderDocuments($0, clock: clock, fetch: fetch)) }
        self.fetch = fetch
        self.clock = clock
        self.report = report
    }

    package var providers: [IdentityProvider] { entries.map(\.settings.provider) }

    package func departure(
        to provider: IdentityProviderID, _ attempt: SignInAttempt, language: LanguageTag
    ) async throws(IdentityExchangeError) -> String {
        try await reporting(provider) { settings, documents throws(ProviderTrouble) in
            let metadata = try await documents.currentMetadata()
            return AuthorizationRequest(
                clientID: settings.clientID, redirectAddress: attempt.returnAddress, scopes: settings.scopes,
                state: attempt.state.text, nonce: attempt.nonce, verifier: try Self.verifier(attempt),
                languages: [language.code]
            ).address(at: metadata)
        }
    }

    package func arrival(
        from provider: IdentityProviderID, _ attempt: SignInAttempt, query: String
    ) async throws(IdentityExchangeError) -> AssertedIdentity {
        try await reporting(provider) { settings, documents throws(ProviderTrouble) in
            let metadata = try await documents.currentMetadata()
            let code = try Self.code(in: query, attempt, from: metadata)
            let tokens = try await exchange(code, attempt, settings, metadata)
            let token = try await check(tokens, attempt, settings, metadata, documents)
            let more = try await userInfo(about: token, opening: tokens.accessToken, settings, metadata)
            return Self.identity(IdentityClaims(token, more), subject: token.subject, issuer: metadata.issuer)
        }
    }

    package func signingOut(of provider: IdentityProviderID, returningTo address: String) async -> String? {
        guard let entry = entries.first(where: { $0.settings.provider.id == provider }),
            let metadata = try? await entry.documents.currentMetadata()
        else { return nil }
        return EndSessionRequest(clientID: entry.settings.clientID, redirectAddress: address).address(at: metadata)
    }

    private func reporting<Value: Sendable>(
        _ provider: IdentityProviderID,
        _ work: @Sendable (OpenIDProviderSettings, ProviderDocuments) async throws(ProviderTrouble) -> Value
    ) async throws(IdentityExchangeError) -> Value {
        guard let entry = entries.first(where: { $0.settings.provider.id == provider }) else { throw .unreachable }
        do throws(ProviderTrouble) {
            return try await work(entry.settings, entry.documents)
        } catch {
            report(provider, error.code)
            throw Self.kind(of: error)
        }
    }

    private static func kind(of trouble: ProviderTrouble) -> IdentityExchangeError {
        switch trouble {
        case .fetching, .unusableAnswer: .unreachable
        case .notTrustworthy: .notTrustworthy
        case .refused(let code):
            declines.contains(code) ? .denied : outages.contains(code) ? .unreachable : .notTrustworthy
        }
    }

    private static func verifier(_ attempt: SignInAttempt) throws(ProviderTrouble) -> CodeVerifier {
        guard let verifier = CodeVerifier(attempt.codeVerifier) else { throw .unusableAnswer }
        return verifier
    }

    private static func code(
        in query: String, _ attempt: SignInAttempt, from metadata: ProviderMetadata
    ) throws(ProviderTrouble) -> String {
        let response = try checked { () throws(OpenIDConnectError) in
            let response = try AuthorizationResponse(query: query)
            try response.check(from: metadata)
            return response
        }
        // The caller found the attempt by the state; a query in which another stands as well was refused above.
        guard response.state == attempt.state.text else { throw .unusableAnswer }
        switch response.outcome {
        case .code(let code): return code
        case .error(let name): throw .refused(name)
        }
    }

    private func exchange(
        _ code: String, _ attempt: SignInAttempt, _ settings: OpenIDProviderSettings, _ metadata: ProviderMetadata
    ) async throws(ProviderTrouble) -> TokenResponse {
        let request = TokenRequest(
            code: code, redirectAddress: attempt.returnAddress, verifier: try Self.verifier(attempt),
            clientID: settings.clientID, clientSecret: settings.clientSecret, at: metadata)
        let document = try await document(
            FetchRequest(metadata.tokenEndpoint.text, form: request.body, authorization: request.authorization),
            settings, statuses: [200, 400, 401])
        return try Self.checked { () throws(OpenIDConnectError) in try TokenResponse(document.root) }
    }

    /// Checks the ID token, and once more with fresh keys when none of those at hand made its signature.
    private func check(
        _ tokens: TokenResponse, _ attempt: SignInAttempt, _ settings: OpenIDProviderSettings,
        _ metadata: ProviderMetadata, _ documents: ProviderDocuments
    ) async throws(ProviderTrouble) -> IDToken {
        let rules = IDToken.Rules(
            issuer: metadata.issuer, clientID: settings.clientID, nonce: attempt.nonce,
            algorithms: metadata.algorithms, now: clock.now())
        let keys = try await documents.currentKeys()
        do throws(OpenIDConnectError) {
            return try IDToken(checking: tokens.idToken, keys: keys, rules: rules)
        } catch {
            guard [.keyNotFound, .signatureWrong].contains(error.code), let keys = try await documents.newerKeys()
            else {
                throw .notTrustworthy(error)
            }
            return try Self.checked { () throws(OpenIDConnectError) in
                try IDToken(checking: tokens.idToken, keys: keys, rules: rules)
            }
        }
    }

    private func userInfo(
        about token: IDToken, opening accessToken: String, _ settings: OpenIDProviderSettings,
        _ metadata: ProviderMetadata
    ) async throws(ProviderTrouble) -> UserInfo? {
        guard let endpoint = metadata.userInfoEndpoint else { return nil }
        let document = try await document(
            FetchRequest(endpoint.text, authorization: "Bearer \(accessToken)"), settings, statuses: [200])
        return try Self.checked { () throws(OpenIDConnectError) in try UserInfo(document.root, about: token) }
    }

    private func document(
        _ request: FetchRequest, _ settings: OpenIDProviderSettings, statuses: Set<Int>
    ) async throws(ProviderTrouble) -> JSONDocument {
        let answer: FetchedDocument
        do throws(FetchError) {
            answer = try await fetch(request, settings.policy(for: request.address))
        } catch {
            throw .fetching(error)
        }
        guard statuses.contains(answer.status), let document = try? JSONDocument(parsing: answer.bytes) else {
            throw .unusableAnswer
        }
        return document
    }

    private static func checked<Value>(
        _ work: () throws(OpenIDConnectError) -> Value
    ) throws(ProviderTrouble) -> Value {
        do throws(OpenIDConnectError) { return try work() } catch { throw .notTrustworthy(error) }
    }

    private static func identity(_ claims: IdentityClaims, subject: String, issuer: String) -> AssertedIdentity {
        AssertedIdentity(
            issuer: issuer, subject: subject, name: claims.name, email: claims.email,
            isEmailVerified: claims.isEmailVerified,
            facts: IdentityFacts(
                homeOrganisation: claims.homeOrganisation, personalUniqueCodes: claims.personalUniqueCodes,
                affiliations: claims.affiliations, principalName: claims.principalName, assurance: claims.assurance))
    }
}
