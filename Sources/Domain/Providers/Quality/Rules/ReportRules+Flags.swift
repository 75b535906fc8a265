// SPDX-License-Identifier: Apache-2.0

import Vocabulary

// Rules whose breach leaves a flag.
extension ReportRules {
    /// A duty needs an agency whose word has effect in law where one of the institutions has its seat.
    static func officialStatus(_ given: ReportCase) -> [ReportFlag] {
        let day = given.report.validity.from
        guard given.report.status == .obligatory,
            !given.institutions.contains(where: { $0.seats.contains { given.agency.isOfficial(in: $0, on: day) } })
        else { return [] }
        return [
            ReportFlag(
                .high, "report.flag.noOfficialStatus", at: given.place("status"),
                ["agency": given.agency.acronym, "countries": names(given.seats)])
        ]
    }

    static func knownCountry(_ given: ReportCase) -> [ReportFlag] {
        let countries = given.seats.union(given.report.programmes.flatMap(\.countries))
        let new = countries.filter { !given.agency.works(in: $0) }
        guard !new.isEmpty else { return [] }
        return [
            ReportFlag(
                .low, "report.flag.newCountry", at: given.place("institution"),
                ["agency": given.agency.acronym, "countries": names(new)])
        ]
    }

    static func programmeCountry(_ given: ReportCase) -> [ReportFlag] {
        given.report.programmes.enumerated().compactMap { index, programme in
            let elsewhere = Set(programme.countries).subtracting(given.seats)
            guard !elsewhere.isEmpty else { return nil }
            return ReportFlag(
                .low, "report.flag.programmeCountry", at: given.place("programme[\(index + 1)].country"),
                ["programme": programme.name, "countries": names(elsewhere)])
        }
    }

    static func voluntaryLevel(_ given: ReportCase) -> [ReportFlag] {
        guard given.report.status == .voluntary, !given.institutions.isEmpty else { return [] }
        let known = Set(given.institutions.flatMap(\.levels))
        return given.report.programmes.enumerated().compactMap { index, programme in
            guard let level = programme.level, !known.contains(level) else { return nil }
            return ReportFlag(
                .low, "report.flag.level", at: given.place("programme[\(index + 1)].qf_ehea_level"),
                ["programme": programme.name])
        }
    }

    /// Nothing is fetched here: a document counts as at hand when it has an address or came with the report.
    static func documentAtHand(_ given: ReportCase) -> [ReportFlag] {
        guard !given.report.documents.contains(where: { $0.address != nil || $0.sha256 != nil }) else { return [] }
        return [ReportFlag(.low, "report.flag.noFile", at: given.place("file"))]
    }

    private static func names(_ countries: Set<CountryCode>) -> String {
        countries.map(\.alpha2).sorted().joined(separator: ", ")
    }
}
