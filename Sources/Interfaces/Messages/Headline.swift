// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Verifications
import Vocabulary

/// The words at the top of a verdict, on the page and at the terminal, finer than the three words of the JSON interface.
///
/// "Genuine" is said only when seal, issuer and trust all passed: an expired file of unknown origin is not called
/// genuine.
package enum Headline: String, Sendable, Hashable, CaseIterable {
    case valid
    case invalid
    case unreadable
    case mismatch
    case distrusted
    case withdrawn
    case withdrawnUnproven
    case expired
    case expiredUnproven
    case notYet
    case notYetUnproven
    case unsealed
    case indeterminate

    package init(_ report: VerificationReport) {
        let isProven = [LayerName.seal, .identity, .trust].allSatisfy { report[$0]?.outcome == .passed }
        func failed(_ name: LayerName) -> Bool { report[name]?.outcome == .failed }
        switch report.verdict {
        case .valid:
            self = .valid
        case .indeterminate:
            self = report.isUnsealed ? .unsealed : .indeterminate
        case .invalid where failed(.format):
            self = .unreadable
        case .invalid where failed(.seal):
            self = .invalid
        case .invalid where failed(.identity):
            self = .mismatch
        case .invalid where failed(.trust):
            self = .distrusted
        case .invalid where failed(.status):
            self = isProven ? .withdrawn : .withdrawnUnproven
        case .invalid where failed(.time):
            let startsLater = report[.time]?.code == "time.notYetValid"
            self = startsLater ? (isProven ? .notYet : .notYetUnproven) : (isProven ? .expired : .expiredUnproven)
        case .invalid:
            self = .invalid
        }
    }

    package var key: MessageKey { MessageKey(rawValue: "headline.\(rawValue)") }
}
