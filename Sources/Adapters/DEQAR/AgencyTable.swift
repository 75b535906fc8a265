// SPDX-License-Identifier: Apache-2.0

import CSV
import Localization
import Providers
import Vocabulary

/// The register of agencies as tables: one of agencies with their registrations, one of the countries they work in, one
/// of their procedures. Each adds to what is known of an agency; the first must come first.
enum AgencyTable {
    private enum Kind { case agencies, countries, activities }

    static func recognises(_ table: DelimitedTable) -> Bool { kind(of: table) != nil }

    private static func kind(of table: DelimitedTable) -> Kind? {
        let names = Set(table.names)
        guard names.isSuperset(of: ["deqar_id", "acronym"]) else { return nil }
        if names.isSuperset(of: ["name", "registration_start"]) { return .agencies }
        if names.isSuperset(of: ["country_iso2", "official_status"]) { return .countries }
        return names.isSuperset(of: ["activity", "activity_type"]) ? .activities : nil
    }

    private static let columns: [Kind: Set<String>] = [
        .agencies: [
            "deqar_id", "acronym", "name", "country_iso2", "registration_start", "registration_end",
            "registration_valid_to_in_seed",
        ],
        .countries: ["deqar_id", "acronym", "country_iso2", "official_status", "valid_to"],
        .activities: [
            "deqar_id", "acronym", "activity", "activity_type", "activity_id", "group_id", "local_identifier",
        ],
    ]

    /// The columns that nothing is read from; the acronym stands in each table for people.
    private static func unread(_ table: DelimitedTable) -> [Finding] {
        let read = kind(of: table).flatMap { columns[$0] } ?? []
        return zip(table.names, table.headings).filter { !$0.0.isEmpty && !read.contains($0.0) }.map { _, heading in
            Finding("deqar.csv.columnUnread", severity: .note, at: .row(1, column: heading))
        }
    }

    static func read(_ table: DelimitedTable, register: QualityRegister) -> EvidenceReading {
        var reading = EvidenceReading(source: DEQARSource.agencies.rawValue, findings: unread(table))
        var agencies: [AgencyID: QualityAssuranceAgency] = [:]
        // What a table says about an agency takes the place of what was known before; its rows stand beside each other.
        var told: Set<[String]> = []
        for row in table.rows {
            let outcome: Result<QualityAssuranceAgency, Unreadable>
            switch kind(of: table) {
            case .agencies: outcome = agency(table, row, agencies, register)
            case .countries: outcome = known(table, row, agencies, register).flatMap { country(table, row, $0, &told) }
            case .activities: outcome = known(table, row, agencies, register).flatMap { activity(table, row, $0) }
            case nil: continue
            }
            switch outcome {
            case .success(let agency): agencies[agency.id] = agency
            case .failure(let unreadable):
                reading.findings.append(
                    Finding(unreadable.code, severity: .warning, at: .row(row.row, column: unreadable.column)))
            }
        }
        reading.agencies = agencies.values.sorted { $0.id.text < $1.id.text }
        return reading
    }

    private struct Unreadable: Error {
        let code: FindingCode
        let column: String
    }

    private typealias Row = Result<QualityAssuranceAgency, Unreadable>

    private static func agency(
        _ table: DelimitedTable, _ row: CSVRecords.Record, _ agencies: [AgencyID: QualityAssuranceAgency],
        _ register: QualityRegister
    ) -> Row {
        guard let id = table.cell("deqar_id", row).flatMap(AgencyID.init), let acronym = table.cell("acronym", row),
            let name = table.cell("name", row)
        else { return .failure(Unreadable(code: "deqar.agency.unreadable", column: "deqar_id")) }
        guard let from = table.cell("registration_start", row).flatMap({ PlainDate($0) }) else {
            return .failure(Unreadable(code: "deqar.agency.registration", column: "registration_start"))
        }
        let ends = ["registration_end", "registration_valid_to_in_seed"]
        let column = ends.first { table.cell($0, row) != nil }
        guard let until = day(table, row, column),
            let period = DayPeriod(from: from, until: until)
        else { return .failure(Unreadable(code: "deqar.agency.registration", column: column ?? ends[0])) }
        // An agency that left and came back has a row for each time.
        let others = agencies[id]?.registrations.filter { $0 != period } ?? []
        let earlier = register.agencies[id]
        return .success(
            QualityAssuranceAgency(
                id: id, acronym: acronym, name: name, seat: table.cell("country_iso2", row).flatMap { CountryCode($0) },
                registrations: others + [period],
                activities: earlier?.activities ?? [], countries: earlier?.countries ?? []))
    }

    private static func known(
        _ table: DelimitedTable, _ row: CSVRecords.Record, _ agencies: [AgencyID: QualityAssuranceAgency],
        _ register: QualityRegister
    ) -> Row {
        guard let id = table.cell("deqar_id", row).flatMap(AgencyID.init),
            let agency = agencies[id] ?? register.agencies[id]
        else { return .failure(Unreadable(code: "deqar.agency.unknown", column: "deqar_id")) }
        return .success(agency)
    }

    private static func country(
        _ table: DelimitedTable, _ row: CSVRecords.Record, _ agency: QualityAssuranceAgency, _ told: inout Set<[String]>
    ) -> Row {
        guard let code = table.cell("country_iso2", row).flatMap({ CountryCode($0) }) else {
            return .failure(Unreadable(code: "deqar.agency.country", column: "country_iso2"))
        }
        guard let until = day(table, row, "valid_to") else {
            return .failure(Unreadable(code: "deqar.agency.period", column: "valid_to"))
        }
        var agency = agency
        if told.insert([agency.id.text, code.alpha2]).inserted { agency.countries.removeAll { $0.code == code } }
        agency.countries.append(
            QualityAssuranceAgency.Country(
                code: code, isOfficial: table.cell("official_status", row)?.lowercased() == "true", until: until))
        return .success(agency)
    }

    /// The day in a column, `.some(nil)` where there is none; `nil` when what stands there is no day.
    private static func day(_ table: DelimitedTable, _ row: CSVRecords.Record, _ column: String?) -> PlainDate?? {
        guard let text = column.flatMap({ table.cell($0, row) }) else { return .some(nil) }
        return PlainDate(text).map(Optional.some)
    }

    private static func activity(_ table: DelimitedTable, _ row: CSVRecords.Record, _ agency: QualityAssuranceAgency)
        -> Row
    {
        guard let name = table.cell("activity", row),
            let kind = table.cell("activity_type", row).flatMap({ SubmissionCodes.kind[$0.lowercased()] })
        else { return .failure(Unreadable(code: "deqar.agency.activity", column: "activity_type")) }
        let id = table.cell("activity_id", row) ?? "\(agency.id)/\(name.replacing(" ", with: "-").prefix(150))"
        guard let id = ActivityID(id) else {
            return .failure(Unreadable(code: "deqar.agency.activity", column: "activity"))
        }
        var agency = agency
        agency.activities.removeAll { $0.id == id }
        agency.activities.append(
            QualityAssuranceAgency.Activity(
                id: id, name: name, kind: kind, group: table.cell("group_id", row),
                localIdentifier: table.cell("local_identifier", row)))
        return .success(agency)
    }
}
