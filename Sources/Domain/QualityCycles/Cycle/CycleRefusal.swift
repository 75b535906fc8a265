// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization
package import Vocabulary

/// Why a step of a quality cycle was not taken. Nothing was kept.
package enum CycleRefusal: Error, Hashable, Sendable {
    case notAllowed(AccessRefusal)
    /// The provider has no such course in its cycle.
    case unknownCourse
    /// Somebody else took a step in the meantime.
    case stale
    /// Rules that are broken, each with its words; never empty.
    case refused([Finding])

    static func refused(_ code: FindingCode, _ parameters: [String: MessageArgument] = [:]) -> CycleRefusal {
        .refused([Finding(code, parameters: parameters)])
    }
}
