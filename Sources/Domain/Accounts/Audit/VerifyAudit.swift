// SPDX-License-Identifier: Apache-2.0

/// Walks the whole log.
package struct VerifyAudit: Sendable {
    package struct Report: Sendable, Hashable {
        package let chain: AuditChain
        /// Whether the head that was asked for is in the part that holds; `nil` when none was asked for.
        package let holdsHead: Bool?

        package var isWhole: Bool { chain.firstBreak == nil && holdsHead != false }
    }

    private static let step = 1000
    package let log: any AuditLog

    package init(log: any AuditLog) { self.log = log }

    package func callAsFunction(head: String? = nil) async throws -> Report {
        var chain = AuditChain()
        var found = head.map { $0 == chain.head }
        while true {
            let entries = try await log.entries(after: chain.count, limit: Self.step)
            for entry in entries {
                chain.take(entry)
                if chain.head == head { found = true }
            }
            if entries.isEmpty || chain.firstBreak != nil { return Report(chain: chain, holdsHead: found) }
        }
    }
}
