// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization
package import Vocabulary

/// Why something about feedback was not done. Nothing was kept.
package enum FeedbackRefusal: Error, Hashable, Sendable {
    case notAllowed(AccessRefusal)
    case unknownRound
    case refused([Finding])

    static func refused(
        _ code: FindingCode, at field: String? = nil, _ parameters: [String: MessageArgument] = [:]
    ) -> FeedbackRefusal {
        .refused([Finding(code, at: field.map { .pointer("/\($0)") }, parameters: parameters)])
    }
}
