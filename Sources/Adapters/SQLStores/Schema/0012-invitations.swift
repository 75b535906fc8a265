// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Since when a role is more than an invitation. Those given before are taken for answered.
    static let invitations = SchemaStep(id: "0012-invitations") { _ in
        [
            "ALTER TABLE membership ADD COLUMN accepted_at TEXT",
            "UPDATE membership SET accepted_at = since",
        ]
    }
}
