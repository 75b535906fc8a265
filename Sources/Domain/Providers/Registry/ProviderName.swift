// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What a provider is called, in one or more languages, and when it was called so.
///
/// A former name is a name whose period has ended: it stays, because old certificates carry it.
package struct ProviderName: Hashable, Sendable {
    package enum Use: String, Sendable, Hashable, CaseIterable {
        /// The name in law.
        case legal
        /// The name by which people know it.
        case display
    }

    package let use: Use
    package let text: LocalizedText
    package let period: ValidityPeriod

    package init(_ use: Use, _ text: LocalizedText, period: ValidityPeriod = .always) {
        self.use = use
        self.text = text
        self.period = period
    }
}
