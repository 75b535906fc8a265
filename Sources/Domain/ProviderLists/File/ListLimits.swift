// SPDX-License-Identifier: Apache-2.0

package import JSONTree

/// How much of a list is read before giving up; ten thousand providers with ten reports each take about 50 MB.
package enum ListLimits {
    /// The largest file.
    package static let bytes = 512 << 20
    /// The largest entry: its line.
    static let entryBytes = 16 << 20
    /// The most agencies, and the most providers.
    static let mostEntries = 250_000
    static let index = JSONLimits(maxBytes: 64 << 20, maxDepth: 8, maxNodes: 5_000_000)
    static let head = JSONLimits(maxBytes: 128 << 20, maxDepth: 8, maxNodes: 1_000)
    static let entry = JSONLimits(maxBytes: entryBytes, maxDepth: 16, maxNodes: 1_000_000)
}

extension JSONLimits {
    /// What a reader of lists allows a whole file.
    package static let providerList = JSONLimits(maxBytes: ListLimits.bytes, maxDepth: 24, maxNodes: 100_000_000)
}
