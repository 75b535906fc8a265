// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// How many awards were made, which a person is told before deciding about those who made them.
package protocol AwardCounting: Sendable {
    /// The number of awards that providers made, by the day (UTC) of making them; test awards are counted too.
    func awardsByDay(of providers: Set<ProviderID>) async throws -> [PlainDate: Int]
}
