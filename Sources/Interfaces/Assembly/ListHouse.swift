// SPDX-License-Identifier: Apache-2.0

import AMS
import API
import Foundation
import JAdES
package import Keys
package import Localization
package import ProviderLists
package import Providers
import SQLStores
import SQLiteDatabase
import Trust
import Vocabulary
import Web

/// The list of providers of an installation: its versions, and publishing the next under the test seal or a real one.
package struct ListHouse: Sendable {
    package let store: any PublishedListStore
    package let compile: CompileProviderList
    private let publish: PublishProviderList
    private let authority: TestAuthority

    init(
        _ database: SQLiteFile, evidence: any QualityStore, answers: QualityAnswers, authority: TestAuthority,
        clock: Clock
    ) {
        store = SQLPublishedListStore(database)
        compile = CompileProviderList(quality: evidence, answers: answers)
        publish = PublishProviderList(store: store, compile: compile, clock: clock)
        self.authority = authority
    }

    /// What programs ask.
    func routes(clock: Clock) -> TrustedListRoutes {
        TrustedListRoutes(store: store, compile: compile, clock: clock) {
            AccreditationWriter.export($0, agencies: $1).document
        }
    }

    /// What the pages need.
    func pages(anchors: TrustAnchors, publicAddress: @escaping @Sendable () -> String) -> ListServices {
        ListServices(
            store: store, compile: compile,
            publish: { deed in
                try await publish(with: nil, at: publicAddress() + "/trusted-list", nextUpdate: nil, by: deed).list
            },
            verify: { try await VerifyProviderList(anchors: anchors)($0, at: $1, checkedAt: $1) })
    }

    /// - Parameter key: the seal to use; the installation's test seal if `nil`.
    package func publish(
        with key: SealKey?, at address: String?, nextUpdate: PlainDate?, by deed: Deed
    ) async throws -> (list: PublishedList, file: [UInt8]) {
        let seal = key ?? authority.sealKey
        let isTest = authority.hasIssued(seal.certificate) || seal.identity.saysTest
        let sealer = try JAdESSealer(
            signer: seal, chain: seal.chain, contentType: SealProviderList.contentType)
        return try await publish(
            sealer: sealer, of: seal.identity, isTest: isTest, at: address, nextUpdate: nextUpdate, by: deed)
    }
}
