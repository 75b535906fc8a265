// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Providers

/// Which letters about notices went out, in a database.
package struct SQLNoticeLetterStore: NoticeLetterStore {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func claim(_ letter: NoticeLetterClaim, at moment: Date) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO notice_letter (notice, person, organisation, sent_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (notice, person) DO NOTHING
                """,
                [
                    .text(letter.notice.text), .text(letter.person.text), .text(letter.organisation.description),
                    StoredDate.value(moment),
                ]) == 1
        }
    }

    package func release(_ letter: NoticeLetterClaim) async throws {
        _ = try await database.write { connection in
            try connection.execute(
                "DELETE FROM notice_letter WHERE notice = ? AND person = ?",
                [.text(letter.notice.text), .text(letter.person.text)])
        }
    }

    package func counts(of notices: Set<NoticeID>) async throws -> [NoticeID: [OrganisationReference: Int]] {
        try await database.read { connection in
            var counts: [NoticeID: [OrganisationReference: Int]] = [:]
            for notice in notices {
                let rows = try connection.query(
                    """
                    SELECT organisation, COUNT(*) AS letters FROM notice_letter WHERE notice = ? GROUP BY organisation
                    """, [.text(notice.text)])
                for row in rows {
                    guard let organisation = OrganisationReference(try row.text("organisation")) else {
                        throw StoreError.unexpectedContent("a letter about \(notice)")
                    }
                    counts[notice, default: [:]][organisation] = try row.integer("letters")
                }
            }
            return counts
        }
    }
}
