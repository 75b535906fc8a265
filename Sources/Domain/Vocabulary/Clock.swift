// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What time it is; passed in wherever time matters, so that a verdict can be made for any moment.
package struct Clock: Sendable {
    package let now: @Sendable () -> Date

    package init(now: @escaping @Sendable () -> Date) { self.now = now }

    /// The time of the machine.
    package static let system = Clock { Date() }

    /// A time that stands still.
    package static func fixed(_ moment: Date) -> Clock { Clock { moment } }
}
