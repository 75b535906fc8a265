// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Identities at providers, and sign-ins that wait for a browser to come back. Of every secret only the hash is kept.
    static let identities = SchemaStep(id: "0006-identities") { dialect in
        [
            """
            CREATE TABLE identity (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                id TEXT NOT NULL UNIQUE,
                person TEXT NOT NULL REFERENCES person (id),
                provider TEXT NOT NULL,
                facts TEXT NOT NULL,
                linked_at TEXT NOT NULL,
                used_at TEXT NOT NULL,
                PRIMARY KEY (issuer, subject),
                UNIQUE (person, issuer)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE pending_sign_in (
                state TEXT NOT NULL PRIMARY KEY,
                browser TEXT NOT NULL,
                provider TEXT NOT NULL,
                destination TEXT NOT NULL,
                person TEXT REFERENCES person (id),
                expires_at TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            "ALTER TABLE session ADD COLUMN identity_provider TEXT NOT NULL DEFAULT ''",
        ]
    }
}
