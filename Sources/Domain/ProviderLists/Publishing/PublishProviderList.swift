// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JAdES
package import Localization
package import Providers
package import Vocabulary

/// Publishes the next version of the list: numbers it, seals it, reads it back, and keeps it.
package struct PublishProviderList: Sendable {
    /// Until when a version is the newest, where nobody says otherwise.
    package static let standardDays = 31
    /// The longest time that a version may call itself the newest.
    package static let mostDays = 366

    package let store: any PublishedListStore
    package let compile: CompileProviderList
    package let clock: Clock

    package init(store: any PublishedListStore, compile: CompileProviderList, clock: Clock) {
        self.store = store
        self.compile = compile
        self.clock = clock
    }

    /// - Parameters:
    ///   - sealer: made with ``SealProviderList/contentType``.
    ///   - facts: whom its certificate names, which is who publishes.
    ///   - isTest: whether the seal proves nothing beyond this installation.
    ///   - address: where the newest version will be found.
    ///   - nextUpdate: the last day on which this version may be taken for the newest.
    ///   - deed: who publishes it.
    package func callAsFunction(
        sealer: JAdESSealer, of facts: SealIdentityFacts, isTest: Bool, at address: String?,
        nextUpdate: PlainDate? = nil, by deed: Deed
    ) async throws -> (list: PublishedList, file: [UInt8]) {
        let now = ListMoment.rounded(clock.now())
        let day = try Self.lastDay(nextUpdate, from: now)
        let name = SealerName(facts)
        let content = try await compile()
        // Somebody else may publish at the same time; theirs is then the one before.
        for _ in 0..<5 {
            let before = try await store.newest()
            let list = TrustedProviderList(
                issuer: TrustedProviderList.Issuer(
                    name: name.name.visible, country: name.country, identifier: name.identifier?.visible,
                    address: address),
                number: (before?.number ?? 0) + 1, issued: now, nextUpdate: day,
                previous: before.map { TrustedProviderList.Predecessor(number: $0.number, sha256: $0.sha256) },
                content: content)
            let file = try SealProviderList(sealer: sealer)(list)
            guard let written = try? ProviderListFile(file), await written.readConcurrently().list != nil else {
                throw PublishListError.unreadable
            }
            let published = PublishedList(
                number: list.number, issued: now, nextUpdate: day, sha256: ListDigest.text(of: file),
                size: file.count, sealer: list.issuer.name, isTest: isTest, providers: content.providers.count)
            if try await store.keep(published, file: file, by: deed) { return (published, file) }
        }
        throw PublishListError.overtaken
    }

    private static func lastDay(_ asked: PlainDate?, from now: Date) throws(PublishListError) -> PlainDate {
        guard let today = PlainDate(utcDayOf: now),
            let standard = PlainDate(utcDayOf: now.addingTimeInterval(Double(standardDays) * 86_400)),
            let last = PlainDate(utcDayOf: now.addingTimeInterval(Double(mostDays) * 86_400))
        else { throw .badNextUpdate }
        guard let asked else { return standard }
        guard today <= asked, asked <= last else { throw .badNextUpdate }
        return asked
    }
}

/// Why no version was published.
package enum PublishListError: Error, Hashable, Sendable {
    /// The day of the next update is before today or more than a year away.
    case badNextUpdate
    /// What was written could not be read back; nothing was kept.
    case unreadable
    /// Others published at the same time, again and again.
    case overtaken
}
