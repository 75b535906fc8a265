// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What may be fetched, and how much it may cost.
package struct FetchPolicy: Sendable, Hashable {
    package var reach: NetworkReach
    /// The only hosts that are asked, in lower case; `nil` for any.
    package var hosts: Set<String>?
    package var maximumBytes: Int
    /// For everything: looking up the name, connecting, redirections and reading.
    package var seconds: TimeInterval
    package var redirections: Int

    package init(
        reach: NetworkReach = .publicOnly, hosts: Set<String>? = nil, maximumBytes: Int = 1 << 20,
        seconds: TimeInterval = 10, redirections: Int = 3
    ) {
        self.reach = reach
        self.hosts = hosts
        self.maximumBytes = maximumBytes
        self.seconds = seconds
        self.redirections = redirections
    }
}
