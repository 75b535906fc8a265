// SPDX-License-Identifier: Apache-2.0

extension SchemaStep {
    /// Quality cycles of courses, reminders, and feedback.
    ///
    /// Answers have no time, no number and no row identity but their token, so that the order in which they came cannot
    /// be read from the table. They are deleted when their round closes; releases and steps are only added to.
    static let qualityCycles = SchemaStep(id: "0008-quality-cycles") { dialect in
        let withoutOrder = dialect == .sqlite ? " STRICT, WITHOUT ROWID" : ""
        return [
            """
            CREATE TABLE course_step (
                provider TEXT NOT NULL,
                course TEXT NOT NULL,
                number INTEGER NOT NULL CHECK (number > 0),
                kind TEXT NOT NULL,
                content TEXT NOT NULL,
                person TEXT NOT NULL,
                at TEXT NOT NULL,
                PRIMARY KEY (provider, course, number)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE course_file (
                provider TEXT NOT NULL,
                course TEXT NOT NULL,
                digest TEXT NOT NULL,
                size INTEGER NOT NULL,
                packed \(dialect.blobType) NOT NULL,
                PRIMARY KEY (provider, course, digest)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE course_reminder (
                provider TEXT NOT NULL,
                course TEXT NOT NULL,
                review_on TEXT NOT NULL,
                days_before INTEGER NOT NULL,
                person TEXT NOT NULL,
                sent_at TEXT NOT NULL,
                PRIMARY KEY (provider, course, review_on, days_before, person)
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE feedback_round (
                id TEXT NOT NULL PRIMARY KEY,
                provider TEXT NOT NULL,
                course TEXT NOT NULL,
                version TEXT NOT NULL,
                opened_at TEXT NOT NULL,
                closes_on TEXT NOT NULL,
                closed_at TEXT,
                is_public INTEGER NOT NULL CHECK (is_public IN (0, 1))
            )\(dialect.tableSuffix)
            """,
            """
            CREATE TABLE feedback_answer (
                round TEXT NOT NULL REFERENCES feedback_round (id),
                token TEXT NOT NULL,
                part TEXT NOT NULL CHECK (part IN ('learners', 'employers')),
                scales TEXT NOT NULL,
                shown TEXT,
                comment TEXT NOT NULL,
                PRIMARY KEY (round, token)
            )\(withoutOrder)
            """,
            """
            CREATE TABLE feedback_release (
                round TEXT NOT NULL REFERENCES feedback_round (id),
                number INTEGER NOT NULL,
                content TEXT NOT NULL,
                PRIMARY KEY (round, number)
            )\(dialect.tableSuffix)
            """,
            "CREATE INDEX feedback_round_by_provider ON feedback_round (provider, opened_at)",
        ]
    }
}
