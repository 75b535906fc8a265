// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import ProviderLists

/// What was worked out of versions, which never change: counts and differences are asked for by everybody, and reading a
/// large list takes its time.
actor ListShelf {
    /// Which versions were compared, for which day.
    private struct Pair: Hashable {
        let old: Int?
        let new: Int
        let day: PlainDate
    }

    private static let most = 32
    private var counts: [Pair: ProviderListCounts] = [:]
    private var comparisons: [Pair: ProviderListComparison] = [:]

    func counts(of list: PublishedList, on day: PlainDate, in store: any PublishedListStore) async throws
        -> ProviderListCounts?
    {
        let key = Pair(old: nil, new: list.number, day: day)
        if let known = counts[key] { return known }
        guard let content = try await Self.content(list.number, in: store) else { return nil }
        let found = ProviderListCounts(content, on: day)
        if counts.count >= Self.most { counts.removeAll() }
        counts[key] = found
        return found
    }

    /// - Parameter old: the older version; `nil` for none.
    func comparison(from old: Int?, to new: Int, on day: PlainDate, in store: any PublishedListStore) async throws
        -> ProviderListComparison?
    {
        let key = Pair(old: old, new: new, day: day)
        if let known = comparisons[key] { return known }
        guard let after = try await Self.content(new, in: store) else { return nil }
        var before: TrustedProviderList.Content?
        if let old {
            guard let content = try await Self.content(old, in: store) else { return nil }
            before = content
        }
        let found = ProviderListComparison(from: before, to: after, on: day)
        if comparisons.count >= Self.most { comparisons.removeAll() }
        comparisons[key] = found
        return found
    }

    private static func content(_ number: Int, in store: any PublishedListStore) async throws
        -> TrustedProviderList.Content?
    {
        guard let bytes = try await store.file(number) else { return nil }
        return await (try? ProviderListFile(bytes))?.readConcurrently().list?.content
    }
}
