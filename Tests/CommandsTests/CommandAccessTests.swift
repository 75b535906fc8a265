// SPDX-License-Identifier: Apache-2.0

import Accounts
import Commands
import Testing

/// Every command, taken from the tree that the programme parses with.
@Suite struct CommandAccessTests {
    @Test func `every command says who may run it`() {
        let entries = CommandTree.entries
        #expect(entries.count >= 18)
        #expect(entries.filter { $0.access == nil }.map(\.words) == [])
        #expect(Set(entries.map(\.words)).count == entries.count)
    }

    @Test func `only commands that change nothing of the installation are for everyone`() {
        let open = CommandTree.entries.filter { $0.access == .everyone }.map(\.words)
        let reading = ["verify", "check", "on", "show", "list", "diff", "ams", "compare", "credits"]
        for words in open {
            #expect(reading.contains { words.split(separator: " ").last.map(String.init) == $0 }, "\(words)")
        }
    }

    @Test func `the operator of the machine holds the right of every command`() throws {
        for entry in CommandTree.entries {
            guard case .permission(let permission)? = entry.access else { continue }
            let answer = AccessPolicy.standard.decide(.localOperator, permission, on: .installation)
            #expect(answer.ground != nil, "\(entry.words)")
        }
    }
}
