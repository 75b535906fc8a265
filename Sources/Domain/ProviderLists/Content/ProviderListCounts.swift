// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers
package import Vocabulary

/// How many providers of a list get which answer on a day, by country and by kind.
package struct ProviderListCounts: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var all = 0
        package var covered = 0
        /// Suspended or withdrawn.
        package var stopped = 0

        mutating func add(_ kind: TrustAnswer.Kind) {
            all += 1
            switch kind {
            case .covered: covered += 1
            case .suspended, .withdrawn: stopped += 1
            case .notCovered, .unknown: break
            }
        }
    }

    package private(set) var total = Line()
    /// A provider with places in several countries counts in the first, where it has its seat.
    package private(set) var byCountry: [CountryCode: Line] = [:]
    /// A provider of several kinds counts in each.
    package private(set) var byKind: [ProviderKind: Line] = [:]

    package init(_ content: TrustedProviderList.Content, on day: PlainDate) {
        for provider in content.providers {
            let answer = provider.trust(on: day).kind
            total.add(answer)
            if let country = provider.countries.first { byCountry[country, default: Line()].add(answer) }
            for kind in provider.kinds { byKind[kind, default: Line()].add(answer) }
        }
    }
}
