// SPDX-License-Identifier: Apache-2.0

import Fetching
import Foundation
import JOSE
import JSONTree
import OpenIDConnect
import Vocabulary

/// The discovery document and the keys of one provider, kept for a while.
actor ProviderDocuments {
    /// How long a document is taken for current.
    static let lifetime: TimeInterval = 3600
    /// Keys are fetched anew for a signature that none of them made, but no more often than this: anybody can send such
    /// signatures.
    static let pause: TimeInterval = 60

    typealias Fetch = @Sendable (FetchRequest, FetchPolicy) async throws(FetchError) -> FetchedDocument

    private let settings: OpenIDProviderSettings
    private let fetch: Fetch
    private let clock: Clock
    private var metadata: (value: ProviderMetadata, at: Date)?
    private var keys: (value: JSONWebKeySet, at: Date)?

    init(_ settings: OpenIDProviderSettings, clock: Clock, fetch: @escaping Fetch) {
        self.settings = settings
        self.clock = clock
        self.fetch = fetch
    }

    func currentMetadata() async throws(ProviderTrouble) -> ProviderMetadata {
        if let metadata, isCurrent(metadata.at) { return metadata.value }
        let address = ProviderMetadata.address(ofIssuer: settings.issuer)
        let document = try await document(at: address)
        do throws(OpenIDConnectError) {
            let value = try ProviderMetadata(document.root, issuer: settings.issuer)
            metadata = (value, clock.now())
            return value
        } catch {
            throw .notTrustworthy(error)
        }
    }

    func currentKeys() async throws(ProviderTrouble) -> JSONWebKeySet {
        if let keys, isCurrent(keys.at) { return keys.value }
        return try await fetchKeys()
    }

    /// The keys as they are now; `nil` when they were fetched a moment ago.
    func newerKeys() async throws(ProviderTrouble) -> JSONWebKeySet? {
        if let keys, clock.now().timeIntervalSince(keys.at) < Self.pause { return nil }
        return try await fetchKeys()
    }

    private func fetchKeys() async throws(ProviderTrouble) -> JSONWebKeySet {
        let document = try await document(at: try await currentMetadata().keySetAddress.text)
        guard let value = try? JSONWebKeySet(document) else { throw .unusableAnswer }
        keys = (value, clock.now())
        return value
    }

    private func document(at address: String) async throws(ProviderTrouble) -> JSONDocument {
        let answer: FetchedDocument
        do throws(FetchError) {
            answer = try await fetch(FetchRequest(address), settings.policy(for: address))
        } catch {
            throw .fetching(error)
        }
        guard answer.status == 200, let document = try? JSONDocument(parsing: answer.bytes) else {
            throw .unusableAnswer
        }
        return document
    }

    private func isCurrent(_ moment: Date) -> Bool {
        (0..<Self.lifetime).contains(clock.now().timeIntervalSince(moment))
    }
}

extension OpenIDProviderSettings {
    /// An address may lead on within its own host and that of the issuer only.
    func policy(for address: String) -> FetchPolicy {
        FetchPolicy(reach: reach, hosts: Set([issuer, address].compactMap(FetchPolicy.host)), maximumBytes: 256 << 10)
    }
}

/// Why a provider's word was not taken, for the operator's log.
enum ProviderTrouble: Error {
    case fetching(FetchError)
    /// It answered with a failure, or not with the document that belongs there.
    case unusableAnswer
    case notTrustworthy(OpenIDConnectError)
    /// An error code of its own, such as `access_denied`.
    case refused(String)

    var code: String {
        switch self {
        case .fetching(let error): "fetching.\(error)"
        case .unusableAnswer: "unusableAnswer"
        case .notTrustworthy(let error): error.code.rawValue
        case .refused: "refused"
        }
    }
}
