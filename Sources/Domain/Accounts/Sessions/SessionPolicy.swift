// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// How long a session lasts.
package struct SessionPolicy: Sendable, Hashable {
    /// A session that nobody used for this long has ended.
    package var idle: TimeInterval = 2 * 3600
    /// However busy, a session ends this long after signing in.
    package var longest: TimeInterval = 12 * 3600
    /// Use is written down this often at most, so that reading a page seldom writes.
    package var noticed: TimeInterval = 60

    package init() {}

    package func isAlive(_ session: Session, at now: Date) -> Bool {
        now < session.seenAt.addingTimeInterval(idle) && now < session.startedAt.addingTimeInterval(longest)
    }

    package func isDueToBeNoticed(_ session: Session, at now: Date) -> Bool {
        now.timeIntervalSince(session.seenAt) >= noticed
    }

    /// When the session will have ended if nobody uses it again.
    package func end(of session: Session) -> Date {
        min(session.seenAt.addingTimeInterval(idle), session.startedAt.addingTimeInterval(longest))
    }
}
