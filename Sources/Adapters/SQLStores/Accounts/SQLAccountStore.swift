// SPDX-License-Identifier: Apache-2.0

/// People, sessions, links and tokens in a database; each change together with its line in the audit log.
package struct SQLAccountStore: Sendable {
    let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }
}
