// SPDX-License-Identifier: Apache-2.0

import Accounts
package import Foundation
package import Providers

// Reports as they stand now, what an import changed, and what undoing one would do.
extension SQLQualityStore {
    package func standing(of id: ReportID) async throws -> ReportStanding? {
        try await database.read { connection in
            let rows = try connection.query(
                Self.tellings + " AND r.report = ? ORDER BY r.number DESC LIMIT 1", [.text(id.text)])
            return try rows.first.map { try Self.standing($0, Self.clearances(connection)) }
        }
    }

    package func standings() async throws -> [ReportStanding] {
        try await database.read { connection in
            let rows = try connection.query(Self.tellings + " ORDER BY r.number", [])
            let clearances = try Self.clearances(connection)
            return try Self.last(rows).map { try Self.standing($0, clearances) }
        }
    }

    package func reportsInDoubt() async throws -> [ReportStanding] {
        try await database.read { connection in
            // Only names that were ever flagged are looked at.
            let rows = try connection.query(
                Self.tellings + """
                     AND r.report IN (SELECT report FROM quality_report WHERE high_flag = 1) ORDER BY r.number
                    """, [])
            let clearances = try Self.clearances(connection)
            return try Self.last(rows).map { try Self.standing($0, clearances) }.filter(\.isInDoubt)
        }
    }

    package func changes(of id: ImportID, after offset: Int, atMost limit: Int) async throws -> [ImportChange] {
        try await database.read { connection in
            let rows = try connection.query(
                """
                SELECT r.report, r.flags, r.content,
                    (SELECT b.content FROM quality_report b JOIN quality_import i ON i.id = b.import
                     WHERE b.report = r.report AND b.number < r.number
                        AND (i.undone_at IS NULL OR i.undone_at > n.imported_at)
                     ORDER BY b.number DESC LIMIT 1) AS earlier
                FROM quality_report r JOIN quality_import n ON n.id = r.import
                WHERE r.import = ? ORDER BY r.number LIMIT ? OFFSET ?
                """,
                [.text(id.text), .integer(Int64(max(limit, 0))), .integer(Int64(max(offset, 0)))])
            return try rows.map { row in
                let name = try row.text("report")
                return ImportChange(
                    report: try StoredReport.report(name, try row.text("content")),
                    before: try row.optionalText("earlier").map { try StoredReport.report(name, $0) },
                    flags: try Self.flags(row))
            }
        }
    }

    package func bodyChanges(of id: ImportID, after offset: Int, atMost limit: Int) async throws -> [BodyChange] {
        try await database.read { connection in
            let rows = try connection.query(
                """
                SELECT r.kind, r.name, r.content,
                    (SELECT b.content FROM quality_register b JOIN quality_import i ON i.id = b.import
                     WHERE b.kind = r.kind AND b.name = r.name AND b.number < r.number
                        AND (i.undone_at IS NULL OR i.undone_at > n.imported_at)
                     ORDER BY b.number DESC LIMIT 1) AS earlier
                FROM quality_register r JOIN quality_import n ON n.id = r.import
                WHERE r.import = ? ORDER BY r.number LIMIT ? OFFSET ?
                """,
                [.text(id.text), .integer(Int64(max(limit, 0))), .integer(Int64(max(offset, 0)))])
            return try rows.map { row in
                let (name, content) = (try row.text("name"), try row.text("content"))
                let earlier = try row.optionalText("earlier")
                guard try row.text("kind") == "agency" else {
                    return BodyChange(
                        try StoredRegister.provider(name, content),
                        before: try earlier.map { try StoredRegister.provider(name, $0) })
                }
                return BodyChange(
                    try StoredRegister.agency(name, content),
                    before: try earlier.map { try StoredRegister.agency(name, $0) })
            }
        }
    }

    package func refusals(of id: ImportID) async throws -> [ImportRefusal] {
        try await database.read { connection in
            try connection.query("SELECT * FROM quality_refusal WHERE import = ? ORDER BY number", [.text(id.text)]).map
            {
                row in
                ImportRefusal(
                    file: try row.optionalText("file"),
                    place: StoredFinding.place(
                        try row.optionalText("place").map { try StoredJSON.node($0, "a place") }),
                    label: try row.text("label"), findings: try StoredFinding.findings(try row.text("findings")))
            }
        }
    }

    package func forecast(ofUndoing id: ImportID) async throws -> UndoForecast {
        try await database.read { connection in
            var forecast = UndoForecast()
            let rows = try connection.query(
                """
                SELECT s.later, s.earlier, COUNT(*) AS many FROM (
                    SELECT
                        CASE WHEN EXISTS (SELECT 1 FROM quality_report l JOIN quality_import i ON i.id = l.import
                            WHERE l.report = r.report AND l.number > r.number AND i.undone_at IS NULL)
                            THEN 1 ELSE 0 END AS later,
                        CASE WHEN EXISTS (SELECT 1 FROM quality_report e JOIN quality_import i ON i.id = e.import
                            WHERE e.report = r.report AND e.number < r.number AND i.undone_at IS NULL)
                            THEN 1 ELSE 0 END AS earlier
                    FROM quality_report r WHERE r.import = ?) s
                GROUP BY s.later, s.earlier
                """, [.text(id.text)])
            for row in rows {
                let many = try row.integer("many")
                if try row.integer("later") == 1 {
                    forecast.staying += many
                } else if try row.integer("earlier") == 1 {
                    forecast.goingBack += many
                } else {
                    forecast.vanishing += many
                }
            }
            let bodies = try connection.query(
                "SELECT kind, COUNT(*) AS many FROM quality_register WHERE import = ? GROUP BY kind", [.text(id.text)])
            for row in bodies {
                if try row.text("kind") == "agency" {
                    forecast.agencies = try row.integer("many")
                } else {
                    forecast.providers = try row.integer("many")
                }
            }
            return forecast
        }
    }

    package func record(_ clearance: FlagClearance, at moment: Date, by deed: Deed) async throws {
        _ = try await database.write { connection in
            let number = try Self.next("quality_clearance", connection)
            try connection.execute(
                """
                INSERT INTO quality_clearance (number, report, told_at, reason, cleared_at, author)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(Int64(number)), .text(clearance.report.text),
                    .text(StoredMoment.textRead(clearance.toldAt)),
                    .text(clearance.reason), .text(StoredMoment.text(moment)), .text(deed.actor.text),
                ])
            try SQLAuditLog.append(.flagCleared(clearance, by: deed, at: moment), connection)
        }
    }

    // MARK: Rows

    private static let tellings = """
        SELECT r.report, r.high_flag, r.flags, r.content, r.import, i.source, i.file, i.version, i.imported_at
        FROM quality_report r JOIN quality_import i ON i.id = r.import WHERE i.undone_at IS NULL
        """

    /// The last row of each report.
    private static func last(_ rows: [SQLRow]) throws(StoreError) -> [SQLRow] {
        var positions: [String: Int] = [:]
        var kept: [SQLRow] = []
        for row in rows {
            let name = try row.text("report")
            if let position = positions[name] {
                kept[position] = row
            } else {
                positions[name] = kept.count
                kept.append(row)
            }
        }
        return kept
    }

    private struct Telling: Hashable {
        let report: String
        let toldAt: String
    }

    /// The reasons for which flags were cleared; there are few beside the reports.
    private static func clearances(_ connection: any SQLConnection) throws(StoreError) -> [Telling: String] {
        var reasons: [Telling: String] = [:]
        for row in try connection.query("SELECT report, told_at, reason FROM quality_clearance ORDER BY number", []) {
            let telling = Telling(report: try row.text("report"), toldAt: try row.text("told_at"))
            reasons[telling] = try row.text("reason")
        }
        return reasons
    }

    private static func standing(
        _ row: SQLRow, _ clearances: [Telling: String]
    ) throws(StoreError) -> ReportStanding {
        let (name, told) = (try row.text("report"), try row.text("imported_at"))
        guard let importID = ImportID(try row.text("import")) else { throw .unexpectedContent("an import") }
        return ReportStanding(
            report: try StoredReport.report(name, try row.text("content")), toldAt: try StoredMoment.date(told),
            source: "\(try row.text("source")), \(try row.text("file")), \(try row.text("version"))",
            importID: importID, flags: try flags(row), hasHighFlag: try row.integer("high_flag") == 1,
            clearedBecause: clearances[Telling(report: name, toldAt: told)])
    }

    /// The codes alone, the high ones first; a level stands before each.
    private static func flags(_ row: SQLRow) throws(StoreError) -> [String] {
        let lines = try row.text("flags").split(separator: "\n").map(String.init)
        let sorted = lines.filter { $0.hasPrefix("high ") } + lines.filter { !$0.hasPrefix("high ") }
        return sorted.compactMap { $0.split(separator: " ", maxSplits: 1).last.map(String.init) }
    }
}
