// SPDX-License-Identifier: Apache-2.0

import Accounts
import TestSupport
import Testing
import Vocabulary

@Suite struct GuardTests {
    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"), ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"), ("::1", "::/64"), ("", ""), ("no address", "no address"),
    ])
    func `a network is an address of IPv4 and 64 bits of IPv6`(address: String, network: String) {
        #expect(NetworkName.of(address) == network)
    }

    @Test func `a stranger cannot spend the letters of an account's owner`() {
        let limits = Guard(clock: Clock { FixedClock.now })
        func ask(from network: String) -> Bool {
            limits.take([(.letter, "a@example.org \(network)"), (.letterTo, "a@example.org")]) == nil
        }
        #expect((0..<20).map { _ in ask(from: "stranger") }.filter(\.self).count == 5)
        #expect(ask(from: "owner"), "what the stranger was refused was given back")
        #expect((0..<30).map { ask(from: "many-\($0)") }.filter(\.self).count == 14, "twenty in all")
    }
}
