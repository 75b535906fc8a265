// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
package import Keys
package import Localization
package import ProviderLists
package import Providers
import SQLStores
import SQLiteDatabase
import Vocabulary

/// The list of providers of an installation: its versions, and publishing the next under the test seal or a real one.
package struct ListHouse: Sendable {
    package let store: any PublishedListStore
    package let compile: CompileProviderList
    private let publish: PublishProviderList
    private let authority: TestAuthority

    init(
        _ database: SQLiteFile, providers: any ProviderStore, authority: TestAuthority, clock: Clock
    ) {
        store = SQLPublishedListStore(database)
        compile = CompileProviderList(providers: providers, quality: SQLQualityStore(database))
        publish = PublishProviderList(store: store, compile: compile, clock: clock)
        self.authority = authority
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
