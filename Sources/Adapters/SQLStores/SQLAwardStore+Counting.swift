// SPDX-License-Identifier: Apache-2.0

import Awards
package import Localization
package import Providers

extension SQLAwardStore: AwardCounting {
    package func awardsByDay(of providers: Set<ProviderID>) async throws -> [PlainDate: Int] {
        try await database.read { connection in
            var counts: [PlainDate: Int] = [:]
            for provider in providers {
                let rows = try connection.query(
                    """
                    SELECT SUBSTR(issued_at, 1, 10) AS day, COUNT(*) AS awards FROM award WHERE provider = ?
                    GROUP BY SUBSTR(issued_at, 1, 10)
                    """, [.text(provider.text)])
                for row in rows {
                    guard let day = PlainDate(try row.text("day")) else {
                        throw StoreError.unexpectedContent("the day of an award")
                    }
                    counts[day, default: 0] += try row.integer("awards")
                }
            }
            return counts
        }
    }
}
