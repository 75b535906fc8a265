// SPDX-License-Identifier: Apache-2.0

import Assembly
import Synchronization
import Testing

@Suite struct SealingSecretTests {
    /// A clock that stands still and writes down how long it was asked to wait.
    final class Waits: Sendable {
        private let waits = Mutex<[Duration]>([])
        var all: [Duration] { waits.withLock { $0 } }
        func add(_ duration: Duration) { waits.withLock { $0.append(duration) } }
    }

    let waits = Waits()
    let secret: SealingSecret

    init() {
        let waits = waits
        secret = SealingSecret(random: { 7 }, wait: { waits.add($0) })
    }

    @Test func `No number of wrong answers has the right one refused or delayed`() async {
        for number in 0..<100 { #expect(await !secret.accepts("wrong \(number)")) }
        let before = waits.all.count
        #expect(await secret.accepts(secret.text))
        #expect(waits.all.count == before)
    }

    @Test(arguments: ["", "hhhh", "hhhh-hhhh-hhhh-hhhx", "HHHH-HHHH-HHHH-HHHH", "hhhh-hhhh-hhhh-hhhhh"])
    func `Every wrong answer waits`(guess: String) async {
        #expect(secret.text == "hhhh-hhhh-hhhh-hhhh")
        #expect(await !secret.accepts(guess))
        #expect(waits.all == [SealingSecret.delay])
    }

    @Test func `Blanks around it do not matter`() async {
        #expect(await secret.accepts("  \(secret.text) "))
        #expect(waits.all.isEmpty)
    }

    @Test func `Two starts have two secrets`() {
        #expect(SealingSecret().text != SealingSecret().text)
        #expect(SealingSecret().text.utf8.count == 19)
    }
}
