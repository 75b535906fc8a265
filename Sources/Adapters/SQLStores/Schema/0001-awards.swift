// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Awards and their sealed documents. A document is its text without large media, compressed; media lie beside it
    /// by digest, since a cohort shares its pictures. No column tells who the learner is.
    static let awards = SchemaStep(id: "0001-awards") { dialect in
        [
            """
            CREATE TABLE media (
                digest TEXT NOT NULL PRIMARY KEY,
                content \(dialect.blobType) NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE document (
                digest TEXT NOT NULL PRIMARY KEY,
                size INTEGER NOT NULL,
                packed \(dialect.blobType) NOT NULL
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE award (
                id TEXT NOT NULL PRIMARY KEY,
                provider TEXT NOT NULL,
                course TEXT NOT NULL,
                version TEXT NOT NULL,
                issued_at TEXT NOT NULL,
                is_test INTEGER NOT NULL CHECK (is_test IN (0, 1)),
                document TEXT NOT NULL REFERENCES document (digest)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX award_by_course ON award (provider, course, version, issued_at)",
        ]
    }
}
