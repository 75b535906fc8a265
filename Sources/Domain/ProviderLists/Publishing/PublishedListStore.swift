// SPDX-License-Identifier: Apache-2.0

package import Providers

/// Where published versions are kept, each with its exact bytes.
package protocol PublishedListStore: Sendable {
    /// Every version, the newest first.
    func versions() async throws -> [PublishedList]

    /// The newest version; `nil` before the first.
    func newest() async throws -> PublishedList?

    func version(_ number: Int) async throws -> PublishedList?

    /// The bytes of a version, compared with its digest.
    func file(_ number: Int) async throws -> [UInt8]?

    /// Keeps a version, and writes into the audit log who published it.
    ///
    /// - Returns: whether it was kept; not when its number is not the one after the newest.
    func keep(_ list: PublishedList, file: [UInt8], by deed: Deed) async throws -> Bool
}
