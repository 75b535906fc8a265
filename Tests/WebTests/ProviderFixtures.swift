// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
import Providers
import TestSupport
import Vocabulary
import Web

/// Entries of the register as its pages meet them: long names, a former name, several scripts, hostile text.
enum ProviderFixtures {
    static let day = PlainDate("2026-11-24") ?? missing()

    static func college() throws -> RegisteredProvider {
        try RegisteredProvider(
            id: id("https://college.example"), kinds: [.vocationalSchool, .company],
            names: [
                ProviderName(
                    .legal,
                    [
                        .el: "Γεωπονική και Αγροδιατροφική Επαγγελματική Σχολή Ανατολικής Θεσσαλίας",
                        .en: "Agricultural College of <Eastern> Thessaly",
                    ], period: ValidityPeriod(from: PlainDate("2019-01-01"), until: nil) ?? .always),
                ProviderName(
                    .legal, LocalizedText("Γεωργική Σχολή", language: .el),
                    period: ValidityPeriod(from: nil, until: PlainDate("2018-12-31")) ?? .always),
                ProviderName(.display, LocalizedText("كلية الزراعة", language: LanguageTag("ar") ?? .en)),
            ],
            identifiers: [
                ProviderIdentifier(.vat, "EL094259216"), ProviderIdentifier(.euid, "ELGEMI.000123456000"),
                ProviderIdentifier(.other, "01234", register: "WHED"),
            ].compactMap { $0 },
            places: [
                ProviderPlace(
                    country: country("GR"), region: Region(code: "EL611", name: LocalizedText("Θεσσαλία", language: .el)),
                    address: LocalizedText("Οδός Α 1, 40000 Λάρισα", language: .el), isSeat: true),
                ProviderPlace(country: country("CY")),
            ].compactMap { $0 },
            roles: [
                ProviderRole(.awardingBody),
                ProviderRole(
                    .teachingProvider, for: id("uni"),
                    period: ValidityPeriod(from: PlainDate("2024-08-01"), until: PlainDate("2027-07-31")) ?? .always),
                ProviderRole(.platform, for: id("unknown")),
            ], homepage: "https://college.example/", email: "info@college.example", telephone: "+30 000 0000",
            period: ValidityPeriod(from: PlainDate("1987-08-01"), until: nil) ?? .always)
    }

    static func sealer() throws -> RegisteredProvider {
        try RegisteredProvider(
            id: id("seal"), kinds: [.company], names: [ProviderName(.legal, LocalizedText("Leima Oy", language: .fi))],
            places: [ProviderPlace(country: country("FI"), isSeat: true)].compactMap { $0 },
            roles: [ProviderRole(.sealer, for: id("https://college.example"))])
    }

    static func university() throws -> RegisteredProvider {
        try RegisteredProvider(
            id: id("uni"), kinds: [.higherEducation],
            names: [ProviderName(.legal, LocalizedText("University of Examples", language: .en))],
            places: [ProviderPlace(country: country("FI"), isSeat: true)].compactMap { $0 })
    }

    static func page(_ setting: PageSetting) throws -> [UInt8] {
        let college = try college()
        guard let actor = ActorID("test") else { fatalError("a fixture is wrong") }
        let history = [(1, ProviderChange.Kind.registered), (2, .corrected)].map { number, kind in
            ProviderRevision(
                provider: college, standing: .registered, number: number,
                change: ProviderChange(kind, by: actor, at: FixedClock.later(Double(number - 1) * 86_400)))
        }
        let directory = ProviderDirectory([college, try university()], on: day)
        guard
            let view = ProviderView(
                history, others: directory, agents: [try sealer()], on: day, in: setting.wording)
        else { fatalError("a fixture is wrong") }
        return ProviderPage(setting: setting, provider: view).render()
    }

    static func register(_ setting: PageSetting, search: ProvidersPage.Search, total: Int, pages: Int) -> [UInt8] {
        let rows = [
            ProvidersPage.Row(
                address: "/providers/https%3A%2F%2Fcollege.example", name: Phrase("Γεωπονική Σχολή", language: .el),
                kinds: setting.wording(.providerKind("vocational-school")), countries: "EL"),
            ProvidersPage.Row(
                address: "/providers/x", name: Phrase("<script>alert(1)</script>", language: .en), kinds: "-",
                countries: "FI"),
        ]
        return ProvidersPage(
            setting: setting, search: search, rows: total == 0 ? [] : rows, total: total, pages: pages,
            countries: [("FI", "FI"), ("GR", "GR")]
        ).render()
    }

    private static func id(_ text: String) -> ProviderID { ProviderID(text) ?? missing() }
    private static func country(_ code: String) -> CountryCode { CountryCode(code) ?? missing() }
    private static func missing<Value>() -> Value { fatalError("a fixture is wrong") }
}
