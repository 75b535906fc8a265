// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Providers

/// Who did something in a review, when, and by which right.
package struct ReviewDeed: Hashable, Sendable {
    package let deed: Deed
    /// In whole seconds, which is all that is kept.
    package let at: Date

    package init(_ deed: Deed, at: Date) {
        self.deed = deed
        self.at = Date(timeIntervalSince1970: at.timeIntervalSince1970.rounded(.down))
    }
}
