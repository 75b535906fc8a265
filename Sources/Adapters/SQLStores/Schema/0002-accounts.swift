// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// People, their roles, sessions, links and tokens. Of every secret only the hash is kept.
    static let accounts = SchemaStep(id: "0002-accounts") { dialect in
        [
            """
            CREATE TABLE person (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                email TEXT NOT NULL UNIQUE,
                language TEXT NOT NULL,
                created_at TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE membership (
                person TEXT NOT NULL REFERENCES person (id),
                organisation TEXT NOT NULL,
                role TEXT NOT NULL,
                since TEXT NOT NULL,
                PRIMARY KEY (person, organisation, role)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX membership_by_organisation ON membership (organisation)",
            """
            CREATE TABLE session (
                hash TEXT NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                person TEXT NOT NULL REFERENCES person (id),
                means TEXT NOT NULL,
                device TEXT NOT NULL,
                started_at TEXT NOT NULL,
                seen_at TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX session_by_person ON session (person)",
            """
            CREATE TABLE sign_in_link (
                hash TEXT NOT NULL PRIMARY KEY,
                browser TEXT NOT NULL,
                email TEXT NOT NULL,
                destination TEXT NOT NULL,
                expires_at TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE api_token (
                hash TEXT NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                person TEXT NOT NULL REFERENCES person (id),
                name TEXT NOT NULL,
                scopes TEXT NOT NULL,
                created_at TEXT NOT NULL,
                used_on TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX api_token_by_person ON api_token (person)",
        ]
    }
}
