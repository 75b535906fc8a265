// SPDX-License-Identifier: Apache-2.0

/// The name of an identity provider in the configuration and in addresses.
package struct IdentityProviderID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes a small letter followed by at most 30 small letters and digits, which can stand in the name of a setting.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...31).contains(bytes.count), (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0]),
            bytes.allSatisfy({
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            })
        else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// A service elsewhere that knows people and says who has signed in there.
package struct IdentityProvider: Sendable, Hashable {
    package let id: IdentityProviderID
    /// As people know it.
    package let name: String
    /// Whether an e-mail address that it calls verified is taken for the person's own here. An operator says so of a
    /// provider that hands out the addresses itself, or sees to them as well as a letter would.
    package let isBelievedAboutEmail: Bool

    package init(id: IdentityProviderID, name: String, isBelievedAboutEmail: Bool) {
        self.id = id
        self.name = name
        self.isBelievedAboutEmail = isBelievedAboutEmail
    }
}
