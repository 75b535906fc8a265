// SPDX-License-Identifier: Apache-2.0

package import Messages

extension Headline {
    /// How the seal is drawn beside the word.
    package var ornament: SealOrnament.State {
        switch self {
        case .valid, .expired, .notYet, .withdrawn: .whole
        case .invalid, .mismatch, .distrusted: .broken
        case .unreadable, .unsealed, .indeterminate, .expiredUnproven, .notYetUnproven, .withdrawnUnproven: .outline
        }
    }
}
