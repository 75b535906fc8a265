// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import TestSupport
import Testing

@Suite struct RateLimiterTests {
    @Test func `refuses after the tries are used up, and says how long to wait`() {
        var limiter = RateLimiter(.init(5, in: 100))
        for _ in 0..<5 { #expect(limiter.take("a", at: FixedClock.now) == nil) }
        #expect(limiter.take("a", at: FixedClock.now) == 20)
        #expect(limiter.take("a", at: FixedClock.later(19)) != nil)
        #expect(limiter.take("a", at: FixedClock.later(20.5)) == nil)
        #expect(limiter.take("a", at: FixedClock.later(20.5)) != nil)
    }

    @Test func `counts each key by itself`() {
        var limiter = RateLimiter(.init(1, in: 100))
        #expect(limiter.take("a", at: FixedClock.now) == nil)
        #expect(limiter.take("b", at: FixedClock.now) == nil)
        #expect(limiter.take("a", at: FixedClock.now) != nil)
    }

    @Test func `gives back the try of somebody who was right`() {
        var limiter = RateLimiter(.init(1, in: 100))
        for _ in 0..<10 {
            #expect(limiter.take("a", at: FixedClock.now) == nil)
            limiter.giveBack("a")
        }
        limiter.giveBack("a")
        #expect(limiter.take("a", at: FixedClock.now) == nil)
        #expect(limiter.take("a", at: FixedClock.now) != nil, "never more than the limit")
    }

    @Test func `is bounded, and forgets nobody who is being refused`() {
        var limiter = RateLimiter(.init(3, in: 1000), most: 100)
        for _ in 0..<3 { _ = limiter.take("victim", at: FixedClock.now) }
        for number in 0..<5000 { _ = limiter.take("key \(number)", at: FixedClock.now) }
        #expect(limiter.count <= 100)
        #expect(limiter.take("victim", at: FixedClock.now) != nil)
    }

    @Test func `never grants more than the limit in a period, whenever it is asked`() {
        forAll(Gen<Int>.integer(in: 0...50).array(count: 1...60), runs: 200) { gaps in
            var limiter = RateLimiter(.init(4, in: 100))
            var now = FixedClock.now
            var granted: [Date] = []
            for gap in gaps {
                now += Double(gap)
                if limiter.take("a", at: now) == nil { granted.append(now) }
            }
            // Within any period, the tries that were left and those that came back: at most twice the limit.
            return granted.allSatisfy { start in
                granted.count { $0 >= start && $0 < start.addingTimeInterval(100) } <= 8
            }
        }
    }

    @Test func `does not gain from a clock that goes back`() {
        var limiter = RateLimiter(.init(2, in: 100))
        for _ in 0..<2 { _ = limiter.take("a", at: FixedClock.now) }
        #expect(limiter.take("a", at: FixedClock.later(-1000)) != nil)
        #expect(limiter.take("a", at: FixedClock.now) != nil)
    }
}
