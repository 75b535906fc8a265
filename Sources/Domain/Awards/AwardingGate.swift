// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// Whether a provider may award on a day; asked before anything is sealed.
package struct AwardingGate: Sendable {
    /// The suspension or withdrawal that stands against it, if any.
    package let notice: @Sendable (Provider, PlainDate) async throws -> ProviderNotice?

    package init(notice: @escaping @Sendable (Provider, PlainDate) async throws -> ProviderNotice?) {
        self.notice = notice
    }

    /// The gate of an installation without a register that could forbid anything.
    package static let open = AwardingGate { _, _ in nil }
}
