// SPDX-License-Identifier: Apache-2.0

import Accounts
package import Foundation
import JSONTree
import Localization
package import Providers
import Vocabulary

/// Quality evidence in a database.
package struct SQLQualityStore: QualityStore {
    let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func register() async throws -> QualityRegister {
        try await database.read { connection in
            let rows = try connection.query(
                """
                SELECT r.kind, r.name, r.content FROM quality_register r JOIN quality_import i ON i.id = r.import
                WHERE i.undone_at IS NULL ORDER BY r.number
                """, [])
            // The last row of a name counts; a register made of all rows would keep names that were given up.
            var agencies: [String: String] = [:]
            var providers: [String: String] = [:]
            for row in rows {
                let (name, content) = (try row.text("name"), try row.text("content"))
                if try row.text("kind") == "agency" { agencies[name] = content } else { providers[name] = content }
            }
            return QualityRegister(
                agencies: try agencies.map { try StoredRegister.agency($0, $1) },
                providers: try providers.map { try StoredRegister.provider($0, $1) })
        }
    }

    package func revision() async throws -> String {
        try await database.read { try Self.revision($0) }
    }

    private static func revision(_ connection: any SQLConnection) throws -> String {
        let rows = try connection.query(
            """
            SELECT (SELECT COUNT(*) FROM quality_import) AS imports,
                (SELECT COUNT(*) FROM quality_import WHERE undone_at IS NOT NULL) AS undone,
                (SELECT COUNT(*) FROM provider_notice) AS notices,
                (SELECT COUNT(*) FROM quality_clearance) AS clearances
            """, [])
        guard let row = rows.first else { return "" }
        let counts = try ["imports", "undone", "notices", "clearances"].map { try row.integer($0) }
        return counts.allSatisfy { $0 == 0 } ? "" : counts.map(String.init).joined(separator: "/")
    }

    package func history(of provider: ProviderID) async throws -> QualityHistory {
        try await database.read { connection in
            let reports = try connection.query(
                Self.reports + """
                     JOIN quality_report_provider p ON p.number = r.number WHERE p.provider = ? ORDER BY r.number
                    """, [.text(provider.text)])
            let notices = try connection.query(
                "SELECT * FROM provider_notice WHERE provider = ? ORDER BY given_at, id", [.text(provider.text)])
            let clearances = try connection.query(
                """
                SELECT c.* FROM quality_clearance c WHERE c.report IN (
                    SELECT r.report FROM quality_report r JOIN quality_report_provider p ON p.number = r.number
                    WHERE p.provider = ?) ORDER BY c.number
                """, [.text(provider.text)])
            return QualityHistory(
                try reports.map { try Self.entry($0, Self.report($0), Self.origin($0)) } + notices.map(Self.notice)
                    + clearances.map { try Self.clearance($0, about: [provider]) })
        }
    }

    package func history() async throws -> QualityHistory {
        try await database.read { connection in
            // Reports are many and imports are few, so what an import says is read once.
            var origins: [String: Origin] = [:]
            for row in try connection.query(
                "SELECT i.id, \(Self.originColumns) FROM quality_import i", [])
            {
                origins[try row.text("id")] = try Self.origin(row)
            }
            let reports = try connection.query(
                "SELECT report, high_flag, content, import FROM quality_report ORDER BY number", [])
            let notices = try connection.query("SELECT * FROM provider_notice ORDER BY given_at, id", [])
            let clearances = try connection.query("SELECT * FROM quality_clearance ORDER BY number", [])
            // What an import says is shared by its reports: processors that counted its uses would wait for each other.
            let read = try reports.mapInParallel { row throws(StoreError) in try Self.report(row) }
            let entries = try zip(reports, read).map { row, report in
                guard let origin = origins[try row.text("import")] else {
                    throw StoreError.unexpectedContent("an import")
                }
                return try Self.entry(row, report, origin)
            }
            let about = Self.providers(of: entries)
            return QualityHistory(
                try entries + notices.map(Self.notice)
                    + clearances.map { try Self.clearance($0, about: about[$0.text("report")] ?? []) })
        }
    }

    package func currentReports() async throws -> [QualityReport] {
        try await database.read { connection in
            let rows = try connection.query(Self.reports + " WHERE i.undone_at IS NULL ORDER BY r.number", [])
            var current: [String: SQLRow] = [:]
            for row in rows { current[try row.text("report")] = row }
            return try Array(current.values).mapInParallel { row throws(StoreError) in try Self.report(row) }
        }
    }

    package func record(
        _ plan: ImportPlan, as record: ImportRecord, by deed: Deed, ifStill revision: String?
    ) async throws -> Bool {
        try await database.write { connection in
            if let revision, try Self.revision(connection) != revision { return false }
            try Self.keep(plan, as: record, by: deed, connection)
            return true
        }
    }

    /// Keeps an import within a transaction that also does what brought it.
    static func keep(
        _ plan: ImportPlan, as record: ImportRecord, by deed: Deed, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO quality_import (id, source, file, version, sha256, imported_at, counts, author)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(record.id.text), .text(record.source), .text(record.file), .text(record.version),
                .text(record.sha256), .text(StoredMoment.text(record.importedAt)),
                .text(StoredCounts.text(plan.counts)), .text(deed.actor.text),
            ])
        var number = try Self.next("quality_report", connection)
        for row in plan.rows {
            guard let report = row.recorded else { continue }
            try Self.insert(report, row, number: number, record.id, connection)
            number += 1
        }
        number = try Self.next("quality_register", connection)
        let entries =
            plan.agencies.map { ("agency", $0.id.text, StoredRegister.text($0)) }
            + plan.providers.map { ("provider", $0.id.text, StoredRegister.text($0)) }
        for (kind, name, content) in entries {
            try connection.execute(
                "INSERT INTO quality_register (number, kind, name, import, content) VALUES (?, ?, ?, ?, ?)",
                [.integer(Int64(number)), .text(kind), .text(name), .text(record.id.text), .text(content)])
            number += 1
        }
        for (number, refusal) in plan.refusals.prefix(ImportRefusal.mostKept).enumerated() {
            try connection.execute(
                "INSERT INTO quality_refusal (import, number, file, label, place, findings) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .text(record.id.text), .integer(Int64(number)), refusal.file.map(SQLValue.text) ?? .null,
                    .text(refusal.label), StoredFinding.place(refusal.place).map(Self.text) ?? .null,
                    .text(StoredFinding.text(refusal.findings)),
                ])
        }
        try SQLAuditLog.append(.imported(record, plan.counts, by: deed), connection)
    }

    private static func text(_ value: JSONValue) -> SQLValue {
        .text(String(decoding: value.serialized(), as: UTF8.self))
    }

    package func imports() async throws -> [ImportRecord] {
        try await database.read { connection in
            try connection.query("SELECT * FROM quality_import ORDER BY imported_at DESC, id DESC", []).map(
                Self.importRecord)
        }
    }

    package func undo(_ id: ImportID, at moment: Date, by deed: Deed) async throws -> UndoOutcome? {
        try await database.write { connection in
            func find() throws -> ImportRecord? {
                try connection.query("SELECT * FROM quality_import WHERE id = ?", [.text(id.text)]).first
                    .map(Self.importRecord)
            }
            guard let record = try find() else { return nil }
            guard !record.isOfReview else { return .isOfReview(record) }
            guard record.undoneAt == nil else { return .wasUndone(record) }
            try connection.execute(
                "UPDATE quality_import SET undone_at = ? WHERE id = ?",
                [.text(StoredMoment.text(moment)), .text(id.text)])
            try SQLAuditLog.append(.importUndone(id, by: deed, at: moment), connection)
            return try find().map(UndoOutcome.undone)
        }
    }

    package func record(_ notice: ProviderNotice, at moment: Date, by deed: Deed) async throws -> Bool {
        try await database.write { connection in
            let last = try connection.query(
                """
                SELECT kind, valid_from, reason FROM provider_notice WHERE provider = ?
                ORDER BY given_at DESC, id DESC LIMIT 1
                """, [.text(notice.provider.text)]
            ).first
            if let last, try last.text("kind") == notice.kind.rawValue,
                try last.text("valid_from") == notice.from.description, try last.text("reason") == notice.reason
            {
                return false
            }
            try connection.execute(
                """
                INSERT INTO provider_notice (id, provider, kind, valid_from, reason, given_at, author)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(notice.id.text), .text(notice.provider.text), .text(notice.kind.rawValue),
                    .text(notice.from.description), .text(notice.reason), .text(StoredMoment.text(moment)),
                    .text(deed.actor.text),
                ])
            try SQLAuditLog.append(.noticeGiven(notice, by: deed, at: moment), connection)
            return true
        }
    }

    // MARK: Rows

    private static let originColumns = "i.source, i.file, i.version, i.imported_at, i.undone_at"

    private static let reports = """
        SELECT r.report, r.high_flag, r.content, \(originColumns)
        FROM quality_report r JOIN quality_import i ON i.id = r.import
        """

    static func next(_ table: String, _ connection: any SQLConnection) throws(StoreError) -> Int {
        let rows = try connection.query("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM \(table)", [])
        guard let row = rows.first else { throw .unexpectedContent(table) }
        return try row.integer("next")
    }

    private static func insert(
        _ report: QualityReport, _ row: ImportPlan.Row, number: Int, _ id: ImportID, _ connection: any SQLConnection
    ) throws(StoreError) {
        let flags = row.flags.map { "\($0.level.rawValue) \($0.finding.code.rawValue)" }.joined(separator: "\n")
        try connection.execute(
            "INSERT INTO quality_report (number, report, import, high_flag, flags, content) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(Int64(number)), .text(report.id.text), .text(id.text), .integer(row.hasHighFlag ? 1 : 0),
                .text(flags), .text(StoredReport.text(report)),
            ])
        for provider in Set(report.providers) {
            try connection.execute(
                "INSERT INTO quality_report_provider (provider, number) VALUES (?, ?)",
                [.text(provider.text), .integer(Int64(number))])
        }
    }

    private static func report(_ row: SQLRow) throws(StoreError) -> QualityReport {
        try StoredReport.report(try row.text("report"), try row.text("content"))
    }

    /// What the import of a report says about it.
    private struct Origin {
        let knownAt: Date
        let retractedAt: Date?
        let source: String
    }

    private static func origin(_ row: SQLRow) throws(StoreError) -> Origin {
        Origin(
            knownAt: try StoredMoment.date(try row.text("imported_at")),
            retractedAt: try row.optionalText("undone_at").map(StoredMoment.date),
            source: "\(try row.text("source")), \(try row.text("file")), \(try row.text("version"))")
    }

    private static func entry(
        _ row: SQLRow, _ report: QualityReport, _ origin: Origin
    ) throws(StoreError) -> QualityEntry {
        QualityEntry(
            .report(report, hasHighFlag: try row.integer("high_flag") == 1), knownAt: origin.knownAt,
            retractedAt: origin.retractedAt, source: origin.source)
    }

    private static func notice(_ row: SQLRow) throws(StoreError) -> QualityEntry {
        guard let id = NoticeID(try row.text("id")), let provider = ProviderID(try row.text("provider")),
            let kind = ProviderNotice.Kind(rawValue: try row.text("kind")),
            let from = PlainDate(try row.text("valid_from"))
        else { throw .unexpectedContent("a notice") }
        let notice = ProviderNotice(id: id, provider: provider, kind: kind, from: from, reason: try row.text("reason"))
        return QualityEntry(
            .notice(notice), knownAt: try StoredMoment.date(try row.text("given_at")), source: try row.text("author"))
    }

    private static func clearance(_ row: SQLRow, about providers: [ProviderID]) throws(StoreError) -> QualityEntry {
        guard let report = ReportID(try row.text("report")) else { throw .unexpectedContent("a cleared flag") }
        let clearance = FlagClearance(
            report: report, toldAt: try StoredMoment.date(try row.text("told_at")), providers: providers,
            reason: try row.text("reason"))
        return QualityEntry(
            .clearance(clearance), knownAt: try StoredMoment.date(try row.text("cleared_at")),
            source: try row.text("author"))
    }

    /// Whom each report that was ever flagged speaks about.
    private static func providers(of entries: [QualityEntry]) -> [String: [ProviderID]] {
        var found: [String: [ProviderID]] = [:]
        for entry in entries {
            guard case .report(let report, true) = entry.content else { continue }
            found[report.id.text, default: []] += report.providers
        }
        return found
    }

    private static func importRecord(_ row: SQLRow) throws(StoreError) -> ImportRecord {
        guard let id = ImportID(try row.text("id")) else { throw .unexpectedContent("an import") }
        return ImportRecord(
            id: id, source: try row.text("source"), file: try row.text("file"), version: try row.text("version"),
            sha256: try row.text("sha256"), importedAt: try StoredMoment.date(try row.text("imported_at")),
            undoneAt: try row.optionalText("undone_at").map(StoredMoment.date),
            author: try row.optionalText("author").flatMap { ActorID($0) },
            counts: try StoredCounts.counts(try row.text("counts")))
    }
}
