// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Published versions of the list of providers. A row is never changed or deleted: a number, once given, stands for
    /// these bytes for ever.
    static let providerLists = SchemaStep(id: "0009-provider-lists") { dialect in
        [
            """
            CREATE TABLE provider_list (
                number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
                issued_at TEXT NOT NULL,
                next_update TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                size INTEGER NOT NULL,
                sealer TEXT NOT NULL,
                is_test INTEGER NOT NULL CHECK (is_test IN (0, 1)),
                providers INTEGER NOT NULL,
                packed \(dialect.blobType) NOT NULL
            )\(dialect.tableSuffix)
            """
        ]
    }
}
