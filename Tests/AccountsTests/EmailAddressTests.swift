// SPDX-License-Identifier: Apache-2.0

import Accounts
import Testing

@Suite struct EmailAddressTests {
    @Test func `compares addresses in one form`() {
        #expect(EmailAddress("  Aino.Virtanen@Example.ORG ")?.text == "aino.virtanen@example.org")
    }

    @Test(arguments: [
        "", "a", "a@b", "a@b.c\r\nBcc: x@y.z", "a b@c.de", "a@c.de, b@c.de", "<a@c.de>", "a@c.de\u{0}", "a\u{200B}@c.de",
        "\u{202E}a@c.de",
    ])
    func `refuses what is none, or would break out of a header`(_ text: String) { #expect(EmailAddress(text) == nil) }

    @Test(arguments: ["", "  ", String(repeating: "n", count: 101), "a\u{202E}b", "a\nb"])
    func `refuses a name that nobody could read`(_ text: String) { #expect(PersonName.checked(text) == nil) }
}
