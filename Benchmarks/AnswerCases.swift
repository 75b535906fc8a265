// SPDX-License-Identifier: Apache-2.0

import DEQAR
import Foundation
import JAdES
import Keys
import Localization
import ProviderLists
import Providers
import SQLStores
import SQLiteDatabase
import Vocabulary

/// The register as it is used: 10,000 entries and 100,000 reports in a database, joined when something is asked.
///
/// The floor is reading the rows that an answer is made of, with nothing made of them.
enum AnswerCases: BenchmarkSuite {
    static let name = "answers"

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-answers-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard let day = PlainDate("2017-05-01"), let today = PlainDate("2026-06-15") else { return }
        let database = try SQLiteFile(at: folder.appending(path: "register.sqlite"), now: Date())
        let quality = SQLQualityStore(database)
        let providers = SQLProviderStore(database, clock: .system)
        try await fill(quality, providers, today: today)

        let reading = try await Measurement.ofAsync(rounds: 3, roundSeconds: 0.01) {
            _ = try await database.read { try $0.query("SELECT number, report, content FROM quality_report", []) }
        }
        let answers = QualityAnswers(quality, providers: providers)
        let names = try (0..<64).map { try QualityCases.provider($0 * 151) }
        var next = 0
        let one = try await Measurement.ofAsync {
            next = (next + 1) % names.count
            _ = try await answers.trust(of: names[next]).answer(on: day, for: TrustScope(level: EQFLevel(7)))
        }
        let rows = try await Measurement.ofAsync {
            next = (next + 1) % names.count
            let name = names[next].text
            _ = try await database.read {
                try $0.query(
                    """
                    SELECT r.content FROM quality_report r JOIN quality_report_provider p ON p.number = r.number
                    WHERE p.provider = ?
                    """, [.text(name)])
            }
        }
        report(
            Row(
                name: "trust on a date, from the database", measurement: one,
                peer: ("its reports' rows", rows)))
        let survey = try await Measurement.ofAsync(rounds: 3, roundSeconds: 0.01) {
            _ = try await QualityAnswers(quality, providers: providers).survey(on: day)
        }
        report(
            Row(
                name: "where \(QualityCases.providers) entries stand, after a change", measurement: survey,
                peer: ("all reports' rows", reading)))
        try await list(quality, providers, beside: reading, in: folder, report: report)
    }

    private static func list(
        _ quality: SQLQualityStore, _ providers: SQLProviderStore, beside reading: Measurement, in folder: URL,
        report: @Sendable (Row) -> Void
    ) async throws {
        let authority = try TestAuthority.open(directory: folder.appending(path: "keys").path, clock: .system)
        let key = authority.sealKey
        let seal = SealProviderList(
            sealer: try JAdESSealer(signer: key, chain: key.chain, contentType: SealProviderList.contentType))
        let name = SealerName(key.identity)
        guard let nextUpdate = PlainDate(utcDayOf: Date(timeIntervalSinceNow: 30 * 86_400)) else { return }
        let making = try await Measurement.ofAsync(rounds: 3, roundSeconds: 0.01) {
            let answers = QualityAnswers(quality, providers: providers)
            let content = try await CompileProviderList(quality: quality, answers: answers)()
            guard content.providers.count == QualityCases.providers else { throw InputAbsent(what: "a whole list") }
            _ = try seal(
                TrustedProviderList(
                    issuer: .init(name: name.name, country: name.country, identifier: name.identifier), number: 1,
                    issued: Date(timeIntervalSinceNow: -1), nextUpdate: nextUpdate, previous: nil, content: content))
        }
        report(
            Row(
                name: "a list of \(QualityCases.providers) from the database, sealed", measurement: making,
                peer: ("all reports' rows", reading), target: ("at most 2 s", making.median <= 2)))
    }

    /// Every provider stands in both registers, as the one of its DEQAR number.
    private static func fill(
        _ quality: SQLQualityStore, _ providers: SQLProviderStore, today: PlainDate
    ) async throws {
        guard let country = CountryCode("DE"), let place = ProviderPlace(country: country, isSeat: true),
            let actor = ActorID("bench"), let id = ImportID("bench")
        else { return }
        let deed = Deed(actor, right: "bench")
        let register = try QualityCases.register()
        var edits: [ProviderEdit] = []
        for number in 0..<QualityCases.providers {
            let name = try QualityCases.provider(number)
            let entry = try RegisteredProvider(
                id: name, kinds: [.higherEducation],
                names: [ProviderName(.legal, LocalizedText("School \(number)", language: .en))],
                identifiers: [ProviderIdentifier(.deqar, name.text)].compactMap(\.self), places: [place])
            edits.append(ProviderEdit(entry, after: 0))
        }
        _ = try await providers.apply(
            edits, ProviderChange(.registered, by: actor, at: Date()), by: deed, sharing: .admitted)
        let plan = ImportPlan(
            DEQARFile.read(QualityCases.submissions(), register: register, today: today).candidates, against: [],
            agencies: Array(register.agencies.values), providers: Array(register.providers.values))
        try await quality.record(
            plan,
            as: ImportRecord(
                id: id, source: "bench", file: "bench", version: "1", sha256: "00", importedAt: Date(),
                counts: plan.counts), by: deed)
    }
}
