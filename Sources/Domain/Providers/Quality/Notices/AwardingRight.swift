// SPDX-License-Identifier: Apache-2.0

package import Localization

/// Which providers may not award on a day, because of a notice.
package struct AwardingRight: Sendable {
    private let history: QualityHistory

    package init(_ history: QualityHistory) { self.history = history }

    /// The suspension or withdrawal in force on the day; `nil` when there is none or it was lifted.
    package func notice(for provider: ProviderID, on day: PlainDate) -> ProviderNotice? {
        notice(for: [provider], on: day)
    }

    /// The notice in force on the day for a body that is known by several names.
    package func notice(for names: Set<ProviderID>, on day: PlainDate) -> ProviderNotice? {
        history.entries(about: names).noticeInForce(on: day)?.notice
    }
}
