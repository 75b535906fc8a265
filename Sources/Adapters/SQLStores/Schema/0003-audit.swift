// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// The audit log. The engine itself refuses to change or remove an entry; whoever goes around the engine breaks the
    /// chain of hashes.
    static let audit = SchemaStep(id: "0003-audit") { dialect in
        let table = """
            CREATE TABLE audit_entry (
                sequence INTEGER NOT NULL PRIMARY KEY,
                action TEXT NOT NULL,
                actor TEXT NOT NULL,
                subject TEXT NOT NULL,
                granted_by TEXT NOT NULL,
                details TEXT NOT NULL,
                at TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL
            )\(dialect.tableSuffix)
            """
        let indexes = [
            "CREATE INDEX audit_entry_by_actor ON audit_entry (actor, sequence)",
            "CREATE INDEX audit_entry_by_subject ON audit_entry (subject, sequence)",
        ]
        switch dialect {
        case .sqlite:
            return [table] + indexes
                + ["UPDATE", "DELETE"].map { verb in
                    """
                    CREATE TRIGGER audit_entry_no_\(verb.lowercased()) BEFORE \(verb) ON audit_entry
                    BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END
                    """
                }
        case .postgreSQL:
            return [table] + indexes + [
                """
                CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$
                """,
                """
                CREATE TRIGGER audit_entry_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
                FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()
                """,
            ]
        }
    }
}
