// SPDX-License-Identifier: Apache-2.0

package import Localization

/// A provider's right to award was taken or given back, from a day and for a reason.
///
/// Notices are only ever added: lifting is a notice of its own, so that the history tells what was in force on any day.
package struct ProviderNotice: Hashable, Sendable, Identifiable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case suspended
        case withdrawn
        case lifted
    }

    package let id: NoticeID
    package let provider: ProviderID
    package let kind: Kind
    /// The first day on which it is in force.
    package let from: PlainDate
    /// Why, in words that those concerned read.
    package let reason: String

    package init(id: NoticeID, provider: ProviderID, kind: Kind, from: PlainDate, reason: String) {
        self.id = id
        self.provider = provider
        self.kind = kind
        self.from = from
        self.reason = reason
    }
}

/// The name of a notice in the register.
package struct NoticeID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}
