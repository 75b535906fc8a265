// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
package import Vocabulary

/// The answer to one question of a verdict, with its reason, the time it speaks about and what it rests on.
package struct Layer: Sendable, Hashable {
    package let name: LayerName
    package let outcome: Outcome
    /// The deciding observation; its text is the reason shown.
    package let reason: Finding
    /// The moment the answer speaks about, which is not always the moment it was given.
    package let time: Date
    /// Facts the answer rests on, in reading order.
    package let evidence: [Evidence]
    /// Every further observation made on the way.
    package let findings: [Finding]

    package init(
        _ name: LayerName, _ outcome: Outcome, _ reason: Finding, time: Date, evidence: [Evidence] = [],
        findings: [Finding] = []
    ) {
        self.name = name
        self.outcome = outcome
        self.reason = reason
        self.time = time
        self.evidence = evidence
        self.findings = findings
    }

    /// The stable code of the deciding observation, such as `seal.signature.broken`.
    package var code: FindingCode { reason.code }

    /// One fact under a layer: what it is (`evidence.<key>` in the catalogue) and its value.
    package struct Evidence: Sendable, Hashable {
        package let key: String
        package let value: MessageArgument
        /// The seal it is about, counted from 1 in the order of the file; `nil` for what is not about one seal.
        package let seal: Int?

        package init(_ key: String, _ value: MessageArgument, seal: Int? = nil) {
            self.key = key
            self.value = value
            self.seal = seal
        }
    }
}
