// SPDX-License-Identifier: Apache-2.0

/// One step from an older layout of the tables to a newer one; never edited after its release.
package struct SchemaStep: Sendable {
    /// The name that the database remembers; its number gives the order.
    package let id: String
    /// The statements of the step, in order.
    package let statements: @Sendable (SQLDialect) -> [String]

    package init(id: String, statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.id = id
        self.statements = statements
    }
}

/// Every step from an empty database to what this version needs, oldest first.
package enum Schema {
    package static let steps: [SchemaStep] = [
        .awards, .accounts, .audit, .providers, .quality, .identities,
        .reviews, .qualityCycles, .providerLists, .clearances, .noticeLetters,
        .invitations, .importAuthor, .importRefusals,
    ]
}
