// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Letters about suspensions, withdrawals and liftings: one person gets one about each.
    static let noticeLetters = SchemaStep(id: "0011-notice-letters") { dialect in
        [
            """
            CREATE TABLE notice_letter (
                notice TEXT NOT NULL REFERENCES provider_notice (id),
                person TEXT NOT NULL,
                organisation TEXT NOT NULL,
                sent_at TEXT NOT NULL,
                PRIMARY KEY (notice, person)
            )\(dialect.tableSuffix)
            """
        ]
    }
}
