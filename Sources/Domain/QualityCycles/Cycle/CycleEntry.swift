// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation

/// One step that was taken; steps are added, never changed.
package struct CycleEntry: Sendable, Hashable {
    /// Counts from 1 within its course.
    package let number: Int
    package let step: CycleStep
    package let by: PersonID
    package let at: Date

    package init(number: Int, step: CycleStep, by person: PersonID, at moment: Date) {
        self.number = number
        self.step = step
        by = person
        // Stores keep whole seconds.
        at = Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.down))
    }
}
