// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Who brought an import in, also for those that are there: the audit log knows it.
    static let importAuthor = SchemaStep(id: "0013-import-author") { _ in
        [
            "ALTER TABLE quality_import ADD COLUMN author TEXT",
            """
            UPDATE quality_import SET author = (
                SELECT CASE a.actor WHEN 'operator' THEN 'command-line' ELSE a.actor END FROM audit_entry a
                WHERE a.action = 'evidence-imported' AND a.subject = 'import/' || quality_import.id
                ORDER BY a.sequence LIMIT 1)
            """,
            "CREATE INDEX quality_register_by_name ON quality_register (kind, name, number)",
        ]
    }
}
