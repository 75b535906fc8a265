// SPDX-License-Identifier: Apache-2.0

import Crypto
package import Foundation
import JSONTree

/// One line of the audit log: an event, its place, and the hash of the line before.
///
/// The hash is over the canonical JSON (RFC 8785) of everything else in the entry, so each line holds all lines before
/// it in place: whoever changes, drops or moves one has to change every later one.
package struct AuditEntry: Sendable, Hashable {
    /// Counts from 1 without a gap.
    package let sequence: Int
    /// The texts as they are kept.
    package let action: String
    package let actor: String
    package let subject: String
    package let right: String
    package let details: [String: String]
    package let at: Date
    package let previous: String
    package let hash: String

    /// What the first entry names as the one before.
    package static let origin = String(repeating: "0", count: 64)

    /// The entry that follows another, or the first.
    package init(_ event: AuditEvent, after last: (sequence: Int, hash: String)?) {
        self.init(
            sequence: (last?.sequence ?? 0) + 1, action: event.action.rawValue, actor: event.actor.description,
            subject: event.subject.description, right: event.right, details: event.details, at: event.at,
            previous: last?.hash ?? Self.origin, hash: nil)
    }

    /// An entry as it was kept, whether or not its hash is right.
    ///
    /// - Parameter hash: The hash that was kept; `nil` works it out.
    package init(
        sequence: Int, action: String, actor: String, subject: String, right: String, details: [String: String],
        at: Date, previous: String, hash: String?
    ) {
        self.sequence = sequence
        self.action = action
        self.actor = actor
        self.subject = subject
        self.right = right
        self.details = details
        self.at = at
        self.previous = previous
        self.hash =
            hash
            ?? Self.hash(
                Self.canonical(
                    sequence: sequence, action: action, actor: actor, subject: subject, right: right,
                    details: details, at: at, previous: previous))
    }

    /// The hash that the content asks for.
    package var rightHash: String {
        Self.hash(
            Self.canonical(
                sequence: sequence, action: action, actor: actor, subject: subject, right: right, details: details,
                at: at, previous: previous))
    }

    private static func canonical(
        sequence: Int, action: String, actor: String, subject: String, right: String, details: [String: String],
        at: Date, previous: String
    ) -> [UInt8] {
        var more = JSONObject()
        for (name, value) in details.sorted(by: { $0.key < $1.key }) { more[name] = .string(value) }
        let entry: JSONValue = [
            "action": .string(action), "actor": .string(actor), "at": .string(at.formatted(.iso8601)),
            "details": .object(more), "previous": .string(previous), "right": .string(right),
            "sequence": .number(JSONNumber(sequence)), "subject": .string(subject),
        ]
        // Every text here is a Swift string, so the canonical form exists.
        return (try? entry.canonicalized()) ?? []
    }

    private static func hash(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }
}
