// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The log of what was done: lines are added, never changed.
///
/// A store that changes something adds its line in the same transaction; this port is for what changes nothing of its
/// own, and for reading.
package protocol AuditLog: Sendable {
    func append(_ event: AuditEvent) async throws

    /// Entries in order, from after a number.
    func entries(after sequence: Int, limit: Int) async throws -> [AuditEntry]

    /// Entries that fit, newest first.
    func search(_ query: AuditQuery) async throws -> [AuditEntry]
}

/// What to look for in the log; an empty field is no condition.
package struct AuditQuery: Sendable, Hashable {
    package var actor = ""
    package var action = ""
    package var subject = ""
    package var from: Date?
    /// Exclusive.
    package var until: Date?
    /// Only entries before this one, to go on from a page.
    package var before: Int?
    package var limit = 50

    package init() {}
}
