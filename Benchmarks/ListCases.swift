// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JAdES
import JOSE
import Keys
import Localization
import ProviderLists
import Providers
import Trust
import Verifications
import Vocabulary

/// A sealed list of 10,000 providers with ten reports each, made and verified.
enum ListCases: BenchmarkSuite {
    static let name = "list"
    private static let providers = 10_000
    private static let reports = 10

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-list-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let authority = try TestAuthority.open(directory: folder.path, clock: .system)
        let key = authority.sealKey
        let sealer = try JAdESSealer(signer: key, chain: key.chain, contentType: SealProviderList.contentType)
        let name = SealerName(key.identity)
        guard let nextUpdate = PlainDate(utcDayOf: Date(timeIntervalSinceNow: 30 * 86_400)) else { return }
        let list = TrustedProviderList(
            issuer: .init(name: name.name, country: name.country, identifier: name.identifier), number: 1,
            issued: Date(timeIntervalSinceNow: -1), nextUpdate: nextUpdate, previous: nil, content: try content())
        let seal = SealProviderList(sealer: sealer)
        let file = try seal(list)
        let making = try Measurement.of(rounds: 5, roundSeconds: 0.01) { _ = try seal(list) }
        // What cannot be saved: hashing the bytes once and signing once.
        let floor = try Measurement.of(rounds: 5, roundSeconds: 0.01) {
            _ = SHA256.hash(data: file)
            _ = try key.signature(over: [1, 2, 3])
        }
        report(
            Row(
                name: "make a list of \(providers) providers", measurement: making,
                peer: ("SHA-256 and one signature", floor), target: ("at most 2 s", making.median <= 2),
                note: "\(file.count >> 10) KB, \(providers * reports) reports"))

        let verify = VerifyProviderList(
            anchors: TrustAnchors([TrustAnchor(authority.caCertificate, origin: .test)]))
        let now = Date()
        func verifying(_ readingEntries: Bool) async throws -> Measurement {
            try await Measurement.ofAsync(rounds: 5, roundSeconds: 0.01) {
                let answer = try await verify(file, at: now, checkedAt: now, readingEntries: readingEntries)
                guard answer.verdict == .valid else { throw InputAbsent(what: "a list that verifies") }
            }
        }
        let data = Data(file)
        let parsing = try Measurement.of(rounds: 3, roundSeconds: 0.01) {
            _ = try JSONSerialization.jsonObject(with: data)
        }
        let sealed = try await verifying(false)
        report(
            Row(
                name: "verify it: seal and every entry's digest", measurement: sealed,
                peer: ("JSONSerialization alone", parsing), target: ("at most 0.5 s", sealed.median <= 0.5)))
        report(
            Row(
                name: "  and read every entry", measurement: try await verifying(true),
                peer: ("JSONSerialization alone", parsing)))
    }

    private static func content() throws -> TrustedProviderList.Content {
        guard let agency = AgencyID("20"), let activity = ActivityID("290"), let country = CountryCode("FI"),
            let field = FieldOfStudy("0715"), let from = PlainDate("2009-04-08"),
            let period = DayPeriod(from: from, until: nil)
        else { throw InputAbsent(what: "an agency") }
        let known = Date(timeIntervalSince1970: 1_700_000_000)
        let providers = try (0..<Self.providers).map { number -> ListedProvider in
            guard let id = ProviderID("https://school.example/\(number)"),
                let pic = ProviderIdentifier(.pic, String(900_000_000 + number))
            else { throw InputAbsent(what: "a provider") }
            let evidence = try (0..<reports).map { report -> QualityEntry in
                guard let name = ReportID("20:R-\(number)-\(report)"),
                    let first = PlainDate(year: 2010 + report, month: 3, day: 1),
                    let validity = ReportValidity(from: first, until: PlainDate(year: 2016 + report, month: 9, day: 30))
                else { throw InputAbsent(what: "a report") }
                return QualityEntry(
                    .report(
                        QualityReport(
                            id: name, agency: agency, localIdentifier: "R-\(number)-\(report)", activities: [activity],
                            kind: .programme, status: .obligatory, decision: .positive, validity: validity,
                            providers: [id],
                            programmes: [
                                ReportProgramme(name: "Programme \(report)", level: .shortCycle, fields: [field])
                            ],
                            documents: [
                                ReportDocument(
                                    title: "Report", address: "https://agency.example/\(number)/\(report).pdf")
                            ]), hasHighFlag: false), knownAt: known, source: "DEQAR submission CSV, reports.csv, 1")
            }
            return ListedProvider(
                id: id, kinds: [.vocationalSchool],
                names: [ProviderName(.legal, LocalizedText([(.en, "School \(number)")]))], identifiers: [pic],
                countries: [country], roles: [ProviderRole(.awardingBody)], evidence: evidence)
        }
        let agencies = [
            QualityAssuranceAgency(id: agency, acronym: "AG", name: "Agency", seat: country, registrations: [period])
        ]
        return TrustedProviderList.Content(agencies: agencies, providers: providers)
    }
}
