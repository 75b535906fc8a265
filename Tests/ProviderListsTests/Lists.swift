// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import Keys
import Localization
import ProviderLists
import Providers
import TestSupport
import Trust
import Vocabulary

/// Short words for lists, the providers in them, and a seal to put on them.
enum Lists {
    static let agency = given(AgencyID("20"))

    static func day(_ text: String) -> PlainDate { given(PlainDate(text)) }
    static func moment(_ day: String) -> Date { given(try? FixedClock.date("\(day)T12:00:00Z")) }
    static func id(_ text: String) -> ProviderID { given(ProviderID(text)) }

    static func report(
        _ id: String, of provider: String, _ from: String, _ until: String?, decision: ReportDecision = .positive,
        kind: ActivityKind = .institutional, programmes: [ReportProgramme] = [], by agency: AgencyID = agency
    ) -> QualityReport {
        QualityReport(
            id: given(ReportID(id)), agency: agency, localIdentifier: id, activities: [given(ActivityID("a1"))],
            kind: kind, status: .obligatory, decision: decision,
            validity: given(ReportValidity(from: day(from), until: until.map(day))), providers: [self.id(provider)],
            programmes: programmes,
            documents: [
                ReportDocument(
                    title: "Έκθεση", address: "https://agency.example/\(id).pdf", languages: ["el"],
                    sha256: String(repeating: "ab", count: 32))
            ], summary: "One line\nand another")
    }

    static func told(
        _ report: QualityReport, known: String, retracted: String? = nil, hidden: Bool = false
    ) -> QualityEntry {
        QualityEntry(
            .report(report, hasHighFlag: hidden), knownAt: moment(known), retractedAt: retracted.map(moment),
            source: "DEQAR, reports.csv, 1")
    }

    static func notice(_ kind: ProviderNotice.Kind, of provider: String, _ from: String, known: String) -> QualityEntry {
        QualityEntry(
            .notice(
                ProviderNotice(
                    id: given(NoticeID("notice:\(kind.rawValue):\(from)")), provider: id(provider), kind: kind,
                    from: day(from), reason: "Because of “this”")), knownAt: moment(known), source: "")
    }

    static func provider(
        _ id: String, name: String = "Ανεμόεσσα School", aliases: [String] = [], evidence: [QualityEntry] = []
    ) -> ListedProvider {
        ListedProvider(
            id: self.id(id), aliases: aliases.map(self.id), kinds: [.vocationalSchool, .company],
            names: [
                ProviderName(.legal, LocalizedText([(.en, name), (given(LanguageTag("fi")), "Koulu")])),
                ProviderName(
                    .display, LocalizedText("Old name", language: .en),
                    period: given(ValidityPeriod(from: day("2001-01-01"), until: day("2010-12-31")))),
            ],
            identifiers: [
                given(ProviderIdentifier(.vat, "FI12345671")),
                given(ProviderIdentifier(.other, "77-1", register: "School numbers")),
            ],
            countries: [given(CountryCode("FI")), given(CountryCode("GR"))],
            roles: [ProviderRole(.awardingBody), ProviderRole(.platform, for: self.id("someone"))], evidence: evidence)
    }

    static func content(_ providers: ListedProvider..., agencies: [String] = ["20"]) -> TrustedProviderList.Content {
        TrustedProviderList.Content(
            agencies: agencies.map { id in
                QualityAssuranceAgency(
                    id: given(AgencyID(id)), acronym: "AG\(id)", name: "Agency \(id)", seat: CountryCode("DE"),
                    registrations: [given(DayPeriod(from: day("2009-04-08"), until: nil))],
                    countries: [
                        .init(code: given(CountryCode("FI")), isOfficial: true),
                        .init(code: given(CountryCode("SE")), isOfficial: true, until: day("2020-12-31")),
                    ])
            }, providers: providers)
    }

    /// A list as the seal's owner would publish it.
    static func list(
        _ content: TrustedProviderList.Content, number: Int = 1, sealedBy key: SealKey, issuer: String? = nil,
        issued: Date = FixedClock.now, nextUpdate: String = "2026-07-15"
    ) -> TrustedProviderList {
        let name = SealerName(key.identity)
        return TrustedProviderList(
            issuer: TrustedProviderList.Issuer(
                name: issuer ?? name.name, country: name.country, identifier: name.identifier,
                address: "https://authority.example/trusted-list"),
            number: number, issued: issued, nextUpdate: day(nextUpdate),
            previous: number > 1
                ? TrustedProviderList.Predecessor(number: number - 1, sha256: String(repeating: "0a", count: 32)) : nil,
            content: content)
    }

    static func sealed(_ list: TrustedProviderList, by key: SealKey) throws -> [UInt8] {
        try SealProviderList(sealer: sealer(key))(list)
    }

    static func sealer(_ key: SealKey, contentType: String = SealProviderList.contentType) throws -> JAdESSealer {
        try JAdESSealer(signer: key, chain: key.chain, contentType: contentType)
    }
}

/// A test authority in a folder of its own.
struct Authority {
    let folder: TemporaryDirectory
    let authority: TestAuthority

    init() throws {
        folder = try TemporaryDirectory()
        authority = try TestAuthority.open(
            directory: folder.file("keys").path, clock: .fixed(FixedClock.now))
    }

    var key: SealKey { authority.sealKey }
    var anchors: TrustAnchors { TrustAnchors([TrustAnchor(authority.caCertificate, origin: .named)]) }

    func report(on file: [UInt8], at moment: Date = FixedClock.now) async throws -> ProviderListReport {
        try await VerifyProviderList(anchors: anchors)(file, at: moment, checkedAt: moment)
    }
}
