// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// High flags that a person has cleared; a row is never changed. `told_at` says which telling of the report was looked
    /// at.
    static let clearances = SchemaStep(id: "0010-clearances") { dialect in
        [
            """
            CREATE TABLE quality_clearance (
                number INTEGER NOT NULL PRIMARY KEY,
                report TEXT NOT NULL,
                told_at TEXT NOT NULL,
                reason TEXT NOT NULL,
                cleared_at TEXT NOT NULL,
                author TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX quality_clearance_by_report ON quality_clearance (report)",
            "CREATE INDEX quality_report_by_import ON quality_report (import)",
        ]
    }
}
