// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Vocabulary

/// The agencies and institutions that DEQAR's samples name.
///
/// Agencies with their registrations and countries as the seed of the register has them (about 2019); the numbers of
/// procedures, which the seed lacks, and the institutions are made here so that the samples mean something.
enum SampleRegister {
    static let register = QualityRegister(agencies: agencies, providers: providers)

    static func day(_ text: String) -> PlainDate { given(PlainDate(text)) }

    private static func agency(
        _ id: String, _ acronym: String, _ from: String, _ until: String,
        _ activities: [(String, ActivityKind, String?)], official: [String], other: [String] = []
    ) -> QualityAssuranceAgency {
        QualityAssuranceAgency(
            id: given(AgencyID(id)), acronym: acronym, name: acronym,
            registrations: [given(DayPeriod(from: day(from), until: day(until)))],
            activities: activities.map {
                .init(id: given(ActivityID($0.0)), name: "procedure \($0.0)", kind: $0.1, group: $0.2, localIdentifier: $0.0 == "389" ? "DE-SYS-2018" : nil)
            },
            countries: official.map { .init(code: given(CountryCode($0)), isOfficial: true) }
                + other.map { .init(code: given(CountryCode($0)), isOfficial: false) })
    }

    static let agencies = [
        agency(
            "66", "MusiQuE", "2016-06-06", "2020-11-30",
            [("97", .institutional, nil), ("183", .institutional, nil), ("181", .programme, nil), ("182", .jointProgramme, nil)],
            official: ["LT", "RO"], other: ["BE", "CZ", "DE", "NL", "EE", "SE", "FR", "NO", "AT"]),
        agency("59", "A3ES", "2014-11-29", "2019-06-30", [], official: ["PT"]),
        agency("20", "ASIIN", "2009-04-08", "2021-05-31", [("290", .jointProgramme, "5")], official: ["DE"]),
        agency(
            "45", "AAQ", "2012-05-08", "2021-07-31",
            [("386", .programme, nil), ("231", .institutional, nil), ("389", .institutional, nil)], official: ["CH"],
            other: ["DE", "AT"]),
        agency(
            "21", "ACQUIN", "2009-04-08", "2021-06-30",
            [("1", .programme, nil), ("4", .institutional, nil), ("8", .institutional, nil), ("353", .jointProgramme, "3")],
            official: ["CH", "AT", "DE", "RU"], other: ["EE"]),
        agency("51", "EKKA", "2013-10-23", "2018-03-31", [("2", .institutional, nil), ("7", .programme, nil)], official: ["EE"]),
    ]

    private static func institution(
        _ deqar: String, _ country: String, eter: String? = nil, other: Bool = false, levels: Set<QFEHEALevel> = [.firstCycle, .secondCycle],
        local: [String: [String]] = [:], erasmus: String? = nil
    ) -> ReviewedProvider {
        var identifiers = [given(ProviderIdentifier(.deqar, deqar))]
        if let eter { identifiers.append(given(ProviderIdentifier(.eter, eter))) }
        if let erasmus { identifiers.append(given(ProviderIdentifier(.erasmus, erasmus))) }
        return ReviewedProvider(
            id: given(ProviderID(deqar)), name: deqar, seats: [given(CountryCode(country))], isHigherEducation: !other,
            levels: other ? [] : levels, identifiers: identifiers,
            localIdentifiers: Dictionary(uniqueKeysWithValues: local.map { (given(AgencyID($0.key)), $0.value) }))
    }

    static let providers = [
        institution("DEQARINST0001", "EE"), institution("DEQARINST0002", "EE"),
        institution("DEQARINST0035", "BE", eter: "BE0035"), institution("DEQARINST0245", "CZ"),
        institution("DEQARINST0067", "NL", local: ["66": ["67"]]), institution("DEQARINST0140", "DE", eter: "DE0140"),
        institution("DEQARINST0392", "DE", eter: "DE0392"), institution("DEQARINST0394", "DE", eter: "DE0394"),
        institution("DEQARINSTAP0010", "EE", other: true), institution("DEQARINST9001", "DE", local: ["21": ["LOCAL001"]]),
        institution("DEQARINST0390", "DE"), institution("DEQARINST0007", "AT", eter: "AT0006"),
        institution("DEQARINST0022", "EE", eter: "EE0022"), institution("DEQARINST0037", "SE", eter: "SE0037"),
        institution("DEQARINST0024", "FR", erasmus: "F  LYON24"), institution("DEQARINST0460", "NO"),
        institution("DEQARINST0006", "CH"), institution("DEQARINST8785", "CH", other: true),
        institution("DEQARINST7773", "CH", other: true), institution("DEQARINST0382", "DE", eter: "DE0069"),
        institution("DEQARINST1709", "MK"),
    ]
}
