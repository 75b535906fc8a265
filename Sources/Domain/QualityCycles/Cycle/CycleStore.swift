// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Providers

/// Where quality cycles are kept, with every file that was ever uploaded.
package protocol CycleStore: Sendable {
    func cycle(_ key: CycleKey) async throws -> CourseCycle?

    /// The cycles of a provider, by course; those of every provider for `nil`.
    func cycles(of provider: ProviderID?) async throws -> [CourseCycle]

    /// A version's file as it came.
    func file(_ digest: FileDigest, of key: CycleKey) async throws -> [UInt8]?

    /// Adds a step with its file and its line in the audit log, all or nothing.
    ///
    /// - Returns: `false` when a step of this number is there already: somebody else was faster.
    func add(_ entry: CycleEntry, file: [UInt8]?, to key: CycleKey, recording event: AuditEvent) async throws -> Bool

    /// Notes that a reminder goes out; `false` when it was noted before.
    func note(_ reminder: SentReminder, at moment: Date) async throws -> Bool
    /// Takes back a reminder whose letter could not be sent.
    func takeBack(_ reminder: SentReminder) async throws
}

extension CycleStore {
    /// The cycles of a provider under any of its ids.
    package func cycles(under names: Set<ProviderID>) async throws -> [CourseCycle] {
        var cycles: [CourseCycle] = []
        for name in names.sorted(by: { $0.text < $1.text }) { cycles += try await self.cycles(of: name) }
        return cycles
    }
}
