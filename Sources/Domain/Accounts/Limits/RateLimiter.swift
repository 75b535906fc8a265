// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Bounds how often something may be tried: a bucket for each key that holds a number of tries and fills again with
/// time.
///
/// A state machine without a clock of its own. The number of buckets is bounded; when it is reached the fullest ones
/// go, which are those that would refuse nothing, so an attacker with many keys gains no try by it.
package struct RateLimiter: Sendable {
    package struct Limit: Sendable, Hashable {
        package let tries: Int
        package let period: TimeInterval

        /// So many tries at once, and as many again in each period.
        package init(_ tries: Int, in period: TimeInterval) {
            self.tries = tries
            self.period = period
        }
    }

    private struct Bucket: Sendable {
        var left: Double
        var at: Date
    }

    private let limit: Limit
    private let most: Int
    private var buckets: [String: Bucket] = [:]

    package init(_ limit: Limit, most: Int = 10_000) {
        self.limit = limit
        self.most = most
    }

    /// How many keys are remembered.
    package var count: Int { buckets.count }

    /// Takes a try for a key.
    ///
    /// - Returns: `nil` when it may be tried, else the seconds until it may.
    package mutating func take(_ key: String, at now: Date) -> TimeInterval? {
        var bucket = buckets[key] ?? Bucket(left: Double(limit.tries), at: now)
        bucket.left = left(bucket, at: now)
        bucket.at = max(bucket.at, now)
        if bucket.left < 1 {
            buckets[key] = bucket
            return (1 - bucket.left) * limit.period / Double(limit.tries)
        }
        bucket.left -= 1
        if buckets[key] == nil, buckets.count >= most { dropFullest(at: now) }
        buckets[key] = bucket
        return nil
    }

    /// Gives a try back, for one that turned out to be right.
    package mutating func giveBack(_ key: String) {
        buckets[key]?.left += 1
    }

    private func left(_ bucket: Bucket, at now: Date) -> Double {
        let passed = max(0, now.timeIntervalSince(bucket.at))
        return min(Double(limit.tries), bucket.left + passed * Double(limit.tries) / limit.period)
    }

    /// Drops a tenth at a time, so that the work is spread over many tries.
    private mutating func dropFullest(at now: Date) {
        let fullest = buckets.map { (key: $0.key, left: left($0.value, at: now)) }.sorted { $0.left > $1.left }
        for entry in fullest.prefix(max(1, most / 10)) { buckets[entry.key] = nil }
    }
}
