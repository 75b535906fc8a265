// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// What an import did not take, and why.
    static let importRefusals = SchemaStep(id: "0014-import-refusals") { dialect in
        [
            """
            CREATE TABLE quality_refusal (
                import TEXT NOT NULL REFERENCES quality_import (id),
                number INTEGER NOT NULL,
                file TEXT,
                label TEXT NOT NULL,
                place TEXT,
                findings TEXT NOT NULL,
                PRIMARY KEY (import, number)
            )\(dialect.tableSuffix)
            """
        ]
    }
}
