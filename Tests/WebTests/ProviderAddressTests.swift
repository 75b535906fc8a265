// SPDX-License-Identifier: Apache-2.0

import Foundation
import Providers
import Testing
import Web

@Suite struct ProviderAddressTests {
    @Test func `leads to an entry whose id is itself an address`() throws {
        let id = try #require(ProviderID("https://a.example/?x=ä&y"))
        #expect(ProviderAddress.page(id) == "/providers/https%3A%2F%2Fa.example%2F%3Fx%3D%C3%A4%26y")
        #expect(ProviderAddress.page(id).removingPercentEncoding == "/providers/\(id)")
    }

    @Test func `keeps a search in the address`() {
        #expect(ProviderAddress.search([("q", "a b&c"), ("country", ""), ("page", "2")]) == "/providers?q=a%20b%26c&page=2")
        #expect(ProviderAddress.search([("q", "")]) == "/providers")
    }
}
