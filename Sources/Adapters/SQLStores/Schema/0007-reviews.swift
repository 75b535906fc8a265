// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Reviews. The events are all there is; a row of `review` only repeats what lists are made of. The engine itself
    /// refuses to change or remove an event.
    static let reviews = SchemaStep(id: "0007-reviews") { dialect in
        let tables = [
            """
            CREATE TABLE review (
                id TEXT NOT NULL PRIMARY KEY,
                provider TEXT NOT NULL,
                agency TEXT NOT NULL,
                stage TEXT NOT NULL,
                due TEXT,
                open_complaints INTEGER NOT NULL,
                publications INTEGER NOT NULL,
                events INTEGER NOT NULL,
                changed_at TEXT NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE review_event (
                review TEXT NOT NULL REFERENCES review (id),
                number INTEGER NOT NULL,
                kind TEXT NOT NULL,
                content TEXT NOT NULL,
                at TEXT NOT NULL,
                actor TEXT NOT NULL,
                granted_by TEXT NOT NULL,
                PRIMARY KEY (review, number)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE review_document (
                review TEXT NOT NULL REFERENCES review (id),
                sha256 TEXT NOT NULL,
                bytes \(dialect.blobType) NOT NULL,
                PRIMARY KEY (review, sha256)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX review_by_agency ON review (agency, changed_at)",
            "CREATE INDEX review_by_provider ON review (provider, changed_at)",
        ]
        return tables + ["review_event", "review_document"].flatMap { onlyAdded(to: $0, dialect) }
    }

    private static func onlyAdded(to table: String, _ dialect: SQLDialect) -> [String] {
        switch dialect {
        case .sqlite:
            ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
                BEGIN SELECT RAISE(ABORT, 'reviews are only added to'); END
                """
            }
        case .postgreSQL:
            [
                """
                CREATE FUNCTION \(table)_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'reviews are only added to'; END $$
                """,
                """
                CREATE TRIGGER \(table)_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION \(table)_refuse()
                """,
            ]
        }
    }
}
