// SPDX-License-Identifier: Apache-2.0

import DEQAR
import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import Vocabulary

/// Trust on a date with 10,000 providers and 100,000 reports, and importing those reports with all rules.
enum QualityCases: BenchmarkSuite {
    static let name = "quality"
    static let providers = 10_000
    static let reports = 100_000

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let register = try Self.register()
        guard let today = PlainDate("2026-06-15"), let day = PlainDate("2017-05-01") else { return }
        let bytes = submissions()

        let reading = Measurement.of(rounds: 3, roundSeconds: 0.01) {
            _ = DEQARFile.read(bytes, register: register, today: today)
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let splitting = Measurement.of(rounds: 3, roundSeconds: 0.01) {
            for line in lines { _ = line.split(separator: UInt8(ascii: ",")) }
        }
        report(
            Row(
                name: "read \(reports) reports, all rules", measurement: reading,
                peer: ("lines cut at commas", splitting)))
        let candidates = DEQARFile.read(bytes, register: register, today: today).candidates
        report(
            Row(
                name: "  compare with an empty register",
                measurement: .of(rounds: 3, roundSeconds: 0.01) { _ = ImportPlan(candidates, against: []) },
                peer: ("a set of the lines", .of(rounds: 3, roundSeconds: 0.01) { _ = Set(lines) })))

        let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var round = 0
        let whole = try await Measurement.ofAsync(rounds: 3, roundSeconds: 0.01) {
            round += 1
            let database = try SQLiteFile(at: folder.appending(path: "\(round).sqlite"), now: Date())
            let store = SQLQualityStore(database)
            let plan = ImportPlan(
                DEQARFile.read(bytes, register: register, today: today).candidates,
                against: try await store.currentReports())
            guard let id = ImportID("bench"), let actor = ActorID("bench") else { return }
            try await store.record(
                plan,
                as: ImportRecord(
                    id: id, source: "bench", file: "bench", version: "1", sha256: "00", importedAt: Date(),
                    counts: plan.counts), by: Deed(actor, right: "bench"))
        }
        // What cannot be saved: as many rows of as much text in one transaction.
        let texts = lines.map { String(decoding: $0, as: UTF8.self) }
        let keeping = try await Measurement.ofAsync(rounds: 3, roundSeconds: 0.01) {
            round += 1
            let database = try SQLiteFile(at: folder.appending(path: "\(round).sqlite"), now: Date())
            try await database.write { connection in
                _ = try connection.execute("CREATE TABLE line (number INTEGER PRIMARY KEY, content TEXT)", [])
                for text in texts {
                    _ = try connection.execute("INSERT INTO line (content) VALUES (?)", [.text(text)])
                }
            }
        }
        let rate = Double(reports) / whole.median
        report(
            Row(
                name: "import \(reports) reports, read to kept (\(Int(rate)) a second)", measurement: whole,
                peer: ("its lines into one table", keeping), target: ("at least 5,000 a second", rate >= 5_000)))

        let history = QualityHistory(
            ImportPlan(candidates, against: []).rows.compactMap(\.recorded).map {
                QualityEntry(.report($0, hasHighFlag: false), knownAt: Date(timeIntervalSince1970: 0), source: "bench")
            })
        let trust = TrustOnDate(history)
        let names = try (0..<64).map { try provider($0 * 151) }
        var next = 0
        let answer = Measurement.of {
            next = (next + 1) % names.count
            _ = trust(names[next], on: day, for: TrustScope(level: EQFLevel(7)))
        }
        let finding = Measurement.of {
            next = (next + 1) % names.count
            _ = history.entries(about: names[next])
        }
        report(
            Row(
                name: "trust on a date, \(history.entries.count) reports", measurement: answer,
                peer: ("its reports found", finding), target: ("at most 50 µs", answer.median <= 50e-6)))
    }

    static func provider(_ number: Int) throws -> ProviderID {
        guard let id = ProviderID("DEQARINST\(10_000 + number % providers)") else { throw InputAbsent(what: "a name") }
        return id
    }

    static func register() throws -> QualityRegister {
        guard let agency = AgencyID("20"), let activity = ActivityID("290"), let seat = CountryCode("DE"),
            let from = PlainDate("2009-04-08"), let period = DayPeriod(from: from, until: nil)
        else { throw InputAbsent(what: "an agency") }
        return QualityRegister(
            agencies: [
                QualityAssuranceAgency(
                    id: agency, acronym: "ASIIN", name: "ASIIN", registrations: [period],
                    activities: [.init(id: activity, name: "Accreditation", kind: .programme)],
                    countries: [.init(code: seat, isOfficial: true)])
            ],
            providers: try (0..<providers).map { number in
                let id = try provider(number)
                return ReviewedProvider(
                    id: id, name: id.text, seats: [seat], isHigherEducation: true, levels: [.secondCycle],
                    identifiers: [ProviderIdentifier(.deqar, id.text)].compactMap(\.self))
            })
    }

    /// Ten programmes a provider, of different years.
    static func submissions() -> [UInt8] {
        var text =
            "agency,local_identifier,activities[1].id,status,decision,valid_from,valid_to,file[1].original_location,"
            + "file[1].display_name,institution[1].deqar_id,programme[1].name_primary,programme[1].degree_outcome,"
            + "programme[1].qf_ehea_level\n"
        for number in 0..<reports {
            let year = 2010 + number % 14
            text +=
                "ASIIN,R-\(number),290,1,1,\(year)-03-01,\(year + 5)-09-30,https://agency.example/\(number).pdf,Report,"
                + "DEQARINST\(10_000 + number % providers),Programme \(number / providers),yes,2\n"
        }
        return Array(text.utf8)
    }
}
