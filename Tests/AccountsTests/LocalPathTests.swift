// SPDX-License-Identifier: Apache-2.0

import Accounts
import TestSupport
import Testing

/// A link to us must not lead away.
@Suite struct LocalPathTests {
    @Test(arguments: ["/", "/account", "/audit?actor=person/1&lang=el", "/providers/urn%3Aexample", "/a//b"])
    func `takes a place on this server`(_ path: String) { #expect(LocalPath(path)?.text == path) }

    @Test(arguments: [
        "", "account", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
        "/\t/evil.example", "/\n/evil.example", " /account", "javascript:alert(1)", "/a#b", "/a b", "/\"onload",
        "/\u{2028}", "/é", "/" + String(repeating: "a", count: 1000),
    ])
    func `refuses a place elsewhere`(_ path: String) { #expect(LocalPath(path) == nil) }
}
