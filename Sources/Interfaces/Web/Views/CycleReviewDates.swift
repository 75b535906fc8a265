// SPDX-License-Identifier: Apache-2.0

package import Localization

/// The review date to suggest, and the last that can be chosen.
package struct CycleReviewDates: Sendable {
    package let usual: PlainDate
    package let last: PlainDate

    package init(usual: PlainDate, last: PlainDate) {
        self.usual = usual
        self.last = last
    }
}
