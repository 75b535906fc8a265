// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation

/// Who asks, as far as it was found out.
package enum Caller: Sendable {
    case nobody
    /// Somebody signed in, in a browser. The token proves that a form comes from a page made for this session.
    case person(Recognised, formToken: String)
    /// A program with a person's token.
    case program(Recognised)
    /// Something was presented that opens nothing.
    case turnedAway(Trouble)

    package enum Trouble: Sendable, Hashable {
        case unknownToken
        /// Addresses are logged and passed on; a token in one must be taken for lost.
        case tokenInAddress
        case tooManyGuesses(wait: TimeInterval)
        /// The store of accounts does not answer.
        case unavailable
    }

    package var recognised: Recognised? {
        switch self {
        case .person(let recognised, _), .program(let recognised): recognised
        case .nobody, .turnedAway: nil
        }
    }

    package var principal: Principal? { recognised?.principal }

    package var session: SessionID? {
        if case .session(let id) = principal?.means { id } else { nil }
    }
}
