// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import TestSupport
import Testing

@Suite struct SessionTests {
    let policy = SessionPolicy()

    private func session(started: TimeInterval = 0, seen: TimeInterval = 0) -> Session {
        let randomness = countingRandomness()
        return Session(
            id: SessionID(randomness), person: PersonID(randomness), hash: Secret(randomness).hash, means: .link,
            device: "", startedAt: FixedClock.later(started), seenAt: FixedClock.later(seen))
    }

    @Test func `ends when nobody used it for long enough`() {
        #expect(policy.isAlive(session(), at: FixedClock.later(policy.idle - 1)))
        #expect(!policy.isAlive(session(), at: FixedClock.later(policy.idle)))
    }

    @Test func `ends in the end, however busy`() {
        let busy = session(seen: policy.longest - 1)
        #expect(policy.isAlive(busy, at: FixedClock.later(policy.longest - 1)))
        #expect(!policy.isAlive(busy, at: FixedClock.later(policy.longest)))
    }

    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
            "Edge, Windows"
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1", "Safari, iPhone"),
        ("curl/8.5.0", ""), ("<script>", ""),
    ])
    func `keeps of a browser's name only what its owner would recognise`(_ agent: String, _ name: String) {
        #expect(DeviceName.of(userAgent: agent) == name)
        #expect(DeviceName.of(userAgent: nil) == "")
    }

    @Test func `derives another secret for each purpose`() {
        let secret = Secret(countingRandomness())
        #expect(secret.derived(for: "form") != secret.derived(for: "other"))
        #expect(secret.derived(for: "form") == Secret(secret.text)?.derived(for: "form"))
        #expect(secret.derived(for: "form") != secret.text)
    }

    @Test(arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
    func `takes nothing for a secret that cannot be one`(_ text: String) {
        #expect(Secret(text) == nil)
        #expect(APIToken.secret(in: text) == nil)
        #expect(APIToken.secret(in: APIToken.prefix + text) == nil)
    }
}
