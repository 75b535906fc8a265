// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Metrics
package import Verifications
package import Vocabulary

/// Verifying as the server does it: with its clock, and counted.
package struct VerificationService: Sendable {
    private let verifier: Verifier
    private let clock: Clock

    package init(_ verifier: Verifier, clock: Clock) {
        self.verifier = verifier
        self.clock = clock
    }

    /// - Parameter moment: The time the question is about; now if `nil`.
    package func verify(_ bytes: [UInt8], at moment: Date?) async throws(UnreadableFile) -> VerificationReport {
        let now = clock.now()
        do throws(UnreadableFile) {
            let report = try await verifier.verify(bytes, at: moment ?? now, checkedAt: now)
            Counter(label: "vidimus_verifications_total", dimensions: [("verdict", report.verdict.rawValue)])
                .increment()
            return report
        } catch {
            Counter(label: "vidimus_verifications_total", dimensions: [("verdict", "unreadable")]).increment()
            throw error
        }
    }
}
