// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Who changed the register, as the account or the command line names them; opaque here, and never a person's name.
package struct ActorID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes 1 to 200 characters without white space or control characters.
    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// Whoever runs commands on this machine.
    package static let commandLine = ActorID(known: "command-line")
    /// The demonstration set that the server enters when it starts.
    package static let demonstration = ActorID(known: "demonstration")

    package var description: String { text }
}

/// One step in the history of the register: what was done, by whom and when.
package struct ProviderChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case registered
        case corrected
        case merged
        /// A merge was undone.
        case separated
    }

    package let kind: Kind
    package let actor: ActorID
    /// In whole seconds, which is all that is kept.
    package let date: Date

    package init(_ kind: Kind, by actor: ActorID, at date: Date) {
        self.kind = kind
        self.actor = actor
        self.date = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    }
}
