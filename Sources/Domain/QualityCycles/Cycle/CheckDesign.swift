// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Providers
import Vocabulary

/// Keeps the answers of a self-check, or hands them in for approval.
package struct CheckDesign: Sendable {
    package let desk: CycleDesk

    package init(_ desk: CycleDesk) { self.desk = desk }

    /// - Parameters:
    ///   - kinds: What sort of body the provider is; says which standards it may use.
    ///   - isHandedIn: Whether the check is finished; otherwise gaps are kept as they are.
    /// - Throws: ``CycleRefusal``, with one finding at each point that is not in order, or what a store throws.
    package func callAsFunction(
        _ check: SelfCheck, of digest: FileDigest, in key: CycleKey, kinds: [ProviderKind], isHandedIn: Bool,
        by principal: Principal
    ) async throws -> CourseCycle {
        let cycle = try await desk.cycle(key)
        guard QualityStandard.offered(to: kinds).contains(check.standard) else {
            throw CycleRefusal.refused("cycle.check.wrongList")
        }
        return try await desk.take(
            .checked(digest, check, isHandedIn: isHandedIn), in: cycle, as: [.designCourses], by: principal)
    }
}
