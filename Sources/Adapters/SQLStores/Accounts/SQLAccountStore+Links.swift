// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation

extension SQLAccountStore: SignInLinkStore {
    package func keep(_ link: SignInLink, forgettingExpiredBefore moment: Date) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM sign_in_link WHERE expires_at <= ?", [StoredDate.value(moment)])
            try connection.execute(
                "INSERT INTO sign_in_link (hash, browser, email, destination, expires_at) VALUES (?, ?, ?, ?, ?)",
                [
                    .text(link.hash.text), .text(link.browser.text), .text(link.email.text),
                    .text(link.destination.text), StoredDate.value(link.expiresAt),
                ])
        }
    }

    package func link(_ hash: SecretHash) async throws -> SignInLink? {
        try await database.read { connection in
            let rows = try connection.query("SELECT * FROM sign_in_link WHERE hash = ?", [.text(hash.text)])
            guard let row = rows.first else { return nil }
            guard let browser = SecretHash(try row.text("browser")), let email = EmailAddress(try row.text("email")),
                let destination = LocalPath(try row.text("destination"))
            else { throw StoreError.unexpectedContent("a sign-in link") }
            return SignInLink(
                hash: hash, browser: browser, email: email, destination: destination,
                expiresAt: try StoredDate.read(row, "expires_at"))
        }
    }

    package func use(_ hash: SecretHash) async throws -> Bool {
        try await database.write { connection in
            try connection.execute("DELETE FROM sign_in_link WHERE hash = ?", [.text(hash.text)]) > 0
        }
    }
}
