// SPDX-License-Identifier: Apache-2.0

/// Walks the log from its first entry and finds the first place where it does not hold.
///
/// A log from whose end entries were cut still holds; whoever wrote down an earlier head can ask for it.
package struct AuditChain: Sendable, Hashable {
    package struct Break: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A number is left out or comes twice.
            case sequence
            /// The entry does not name the hash of the one before.
            case link
            /// The entry's content is not what was hashed.
            case content
        }

        /// The entry's number as it should be.
        package let sequence: Int
        package let kind: Kind

        package init(sequence: Int, kind: Kind) {
            self.sequence = sequence
            self.kind = kind
        }
    }

    package private(set) var count = 0
    package private(set) var head = AuditEntry.origin
    package private(set) var firstBreak: Break?

    package init() {}

    /// Takes the next entry; does nothing after a break.
    package mutating func take(_ entry: AuditEntry) {
        guard firstBreak == nil else { return }
        let expected = count + 1
        if entry.sequence != expected {
            firstBreak = Break(sequence: expected, kind: .sequence)
        } else if entry.previous != head {
            firstBreak = Break(sequence: expected, kind: .link)
        } else if entry.hash != entry.rightHash {
            firstBreak = Break(sequence: expected, kind: .content)
        } else {
            count = expected
            head = entry.hash
        }
    }
}
