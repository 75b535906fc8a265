// SPDX-License-Identifier: Apache-2.0

package import Localization

/// The days on which something holds, both ends included; an end that is not known is open.
package struct ValidityPeriod: Hashable, Sendable {
    package let from: PlainDate?
    package let until: PlainDate?

    /// `nil` when it would end before it begins.
    package init?(from: PlainDate?, until: PlainDate?) {
        if let from, let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    private init() {
        from = nil
        until = nil
    }

    /// Since ever, and for ever as far as anybody knows.
    package static let always = ValidityPeriod()

    package func contains(_ day: PlainDate) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}
