// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Quality evidence. Nothing here is ever changed but the time at which an import was undone: a report that was told
    /// anew is a further row of the same name.
    static let quality = SchemaStep(id: "0005-quality") { dialect in
        [
            """
            CREATE TABLE quality_import (
                id TEXT NOT NULL PRIMARY KEY,
                source TEXT NOT NULL,
                file TEXT NOT NULL,
                version TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                imported_at TEXT NOT NULL,
                undone_at TEXT,
                counts TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE quality_report (
                number INTEGER NOT NULL PRIMARY KEY,
                report TEXT NOT NULL,
                import TEXT NOT NULL REFERENCES quality_import (id),
                high_flag INTEGER NOT NULL CHECK (high_flag IN (0, 1)),
                flags TEXT NOT NULL,
                content TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE quality_report_provider (
                provider TEXT NOT NULL,
                number INTEGER NOT NULL REFERENCES quality_report (number),
                PRIMARY KEY (provider, number)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE quality_register (
                number INTEGER NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('agency', 'provider')),
                name TEXT NOT NULL,
                import TEXT NOT NULL REFERENCES quality_import (id),
                content TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE provider_notice (
                id TEXT NOT NULL PRIMARY KEY,
                provider TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('suspended', 'withdrawn', 'lifted')),
                valid_from TEXT NOT NULL,
                reason TEXT NOT NULL,
                given_at TEXT NOT NULL,
                author TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX provider_notice_by_provider ON provider_notice (provider, given_at)",
            "CREATE INDEX quality_report_by_name ON quality_report (report)",
        ]
    }
}
