// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// The register of providers: every state that an entry ever had, and beside it what the newest state is found by.
    /// The tables of words, identifiers and so on hold only entries that stand for themselves.
    static let providers = SchemaStep(id: "0004-providers") { dialect in
        [
            """
            CREATE TABLE provider (
                id TEXT NOT NULL PRIMARY KEY,
                revision INTEGER NOT NULL CHECK (revision > 0),
                merged_into TEXT REFERENCES provider (id),
                sort_name \(dialect.binaryTextType) NOT NULL
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX provider_by_name ON provider (sort_name, id) WHERE merged_into IS NULL",
            "CREATE INDEX provider_by_successor ON provider (merged_into) WHERE merged_into IS NOT NULL",
            """
            CREATE TABLE provider_revision (
                provider TEXT NOT NULL REFERENCES provider (id),
                number INTEGER NOT NULL CHECK (number > 0),
                document TEXT NOT NULL,
                merged_into TEXT,
                merged_revision INTEGER,
                change TEXT NOT NULL,
                actor TEXT NOT NULL,
                changed_at TEXT NOT NULL,
                PRIMARY KEY (provider, number)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE provider_word (
                word \(dialect.binaryTextType) NOT NULL,
                provider TEXT NOT NULL REFERENCES provider (id),
                PRIMARY KEY (word, provider)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX provider_word_of ON provider_word (provider)",
            """
            CREATE TABLE provider_identifier (
                scheme TEXT NOT NULL,
                notation TEXT NOT NULL,
                register TEXT NOT NULL,
                provider TEXT NOT NULL REFERENCES provider (id),
                PRIMARY KEY (scheme, notation, register, provider)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX provider_identifier_of ON provider_identifier (provider)",
            """
            CREATE TABLE provider_facet (
                facet TEXT NOT NULL CHECK (facet IN ('country', 'kind', 'principal')),
                value TEXT NOT NULL,
                provider TEXT NOT NULL REFERENCES provider (id),
                PRIMARY KEY (facet, value, provider)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX provider_facet_of ON provider_facet (provider)",
        ]
    }
}
