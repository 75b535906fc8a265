// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import Web

@Suite struct ArchiveShelfTests {
    @Test func `gives a file by its name until its time is over`() {
        let shelf = ArchiveShelf()
        let token = shelf.keep([1, 2, 3], at: FixedClock.now)
        #expect(shelf.bytes(of: token, at: FixedClock.later(ArchiveShelf.lifetime - 1)) == [1, 2, 3])
        #expect(shelf.bytes(of: token, at: FixedClock.later(ArchiveShelf.lifetime)) == nil)
        #expect(shelf.bytes(of: token, at: FixedClock.now) == nil, "an expired file is gone for good")
    }

    @Test func `never holds more files than it has room for`() {
        let shelf = ArchiveShelf(maximumCount: 2)
        let tokens = (0..<3).map { shelf.keep([$0], at: FixedClock.now) }
        #expect(tokens.map { shelf.bytes(of: $0, at: FixedClock.now) } == [nil, [1], [2]])
    }

    @Test func `lets old files go when the bytes are too many, but keeps the newest`() {
        let shelf = ArchiveShelf(maximumBytes: 10)
        let first = shelf.keep([UInt8](repeating: 1, count: 6), at: FixedClock.now)
        let second = shelf.keep([UInt8](repeating: 2, count: 40), at: FixedClock.now)
        #expect(shelf.bytes(of: first, at: FixedClock.now) == nil)
        #expect(shelf.bytes(of: second, at: FixedClock.now)?.count == 40)
    }

    @Test func `makes names that nobody can guess`() {
        let names = Set((0..<100).map { _ in ArchiveShelf.randomToken() })
        #expect(names.count == 100)
        #expect(names.allSatisfy { $0.count == 32 })
    }
}
