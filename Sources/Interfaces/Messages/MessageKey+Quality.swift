// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

// Trust on a date, and notices.
extension MessageKey {
    /// Why a provider was or was not trusted on a day; a suspension and a withdrawal have the same reason.
    package static func trustReason(_ kind: TrustAnswer.Kind, _ reason: TrustAnswer.Reason) -> MessageKey {
        MessageKey(rawValue: "trustReason.\(reason == .notice ? kind.rawValue : reason.rawValue)")
    }

    /// What is said when a notice was recorded.
    package static func noticeGiven(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "noticeGiven.\(kind.rawValue)")
    }
}
