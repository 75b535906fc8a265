// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

extension QualityAssuranceAgency {
    init(listed reader: ListReader) throws(ListFault) {
        self.init(
            id: try reader.value("agency") { AgencyID($0) }, acronym: try reader.text("acronym"),
            name: try reader.text("name"), seat: try reader.optionalValue("seat") { CountryCode($0) },
            registrations: try reader.list("registered") { period throws(ListFault) in
                let from = try period.value("from") { PlainDate($0) }
                let until = try period.optionalValue("until") { PlainDate($0) }
                guard let period = DayPeriod(from: from, until: until) else { throw reader.fault("registered") }
                return period
            },
            countries: try reader.list("countries") { country throws(ListFault) in
                Country(
                    code: try country.value("code") { CountryCode($0) }, isOfficial: try country.flag("official"),
                    until: try country.optionalValue("until") { PlainDate($0) })
            })
    }
}

extension ListedProvider {
    init(listed reader: ListReader) throws(ListFault) {
        self.init(
            id: try reader.value("provider") { ProviderID($0) },
            aliases: try reader.values("aliases") { ProviderID($0) }, isAmbiguous: try reader.flag("ambiguous"),
            kinds: try reader.values("kinds") { ProviderKind(rawValue: $0) },
            names: try reader.list("names") { name throws(ListFault) in
                ProviderName(
                    try name.value("use") { ProviderName.Use(rawValue: $0) }, try name.localizedText("text"),
                    period: try name.period())
            },
            identifiers: try reader.list("identifiers") { identifier throws(ListFault) in
                let scheme = try identifier.value("scheme") { IdentifierScheme(rawValue: $0) }
                let country = try identifier.optionalValue("country") { CountryCode($0) }
                let register = try identifier.optionalText("register")
                return try identifier.value("notation") {
                    ProviderIdentifier(scheme, $0, country: country, register: register)
                }
            },
            countries: try reader.values("countries") { CountryCode($0) },
            roles: try reader.list("roles") { role throws(ListFault) in
                ProviderRole(
                    try role.value("role") { ProviderRole.Kind(rawValue: $0) },
                    for: try role.optionalValue("for") { ProviderID($0) }, period: try role.period())
            },
            evidence: try reader.list("evidence") { entry throws(ListFault) in try QualityEntry(listed: entry) })
        // Evidence of somebody else would never be found by a question, and no reader should think that it counts.
        let names = Set([id] + aliases)
        for entry in evidence where names.isDisjoint(with: entry.providers) { throw reader.fault("evidence") }
    }
}

extension QualityEntry {
    fileprivate init(listed reader: ListReader) throws(ListFault) {
        let known = try reader.value("known") { ListMoment.date($0) }
        let retracted = try reader.optionalValue("retracted") { ListMoment.date($0) }
        if let retracted, retracted < known { throw reader.fault("retracted") }
        switch (reader.node["report"], reader.node["notice"], reader.node["cleared"]) {
        case (.some, nil, nil):
            self.init(
                .report(try QualityReport(listed: reader), hasHighFlag: try reader.flag("flagged")), knownAt: known,
                retractedAt: retracted, source: try reader.text("source"))
        case (nil, nil, .some):
            let clearance = FlagClearance(
                report: try reader.value("cleared") { ReportID($0) },
                toldAt: try reader.value("told") { ListMoment.date($0) },
                providers: try reader.values("providers") { ProviderID($0) },
                reason: try reader.text("reason", allowingLines: true))
            self.init(.clearance(clearance), knownAt: known, retractedAt: retracted, source: "")
        case (nil, .some, nil):
            let notice = ProviderNotice(
                id: try reader.value("notice") { NoticeID($0) },
                provider: try reader.value("provider") { ProviderID($0) },
                kind: try reader.value("kind") { ProviderNotice.Kind(rawValue: $0) },
                from: try reader.value("from") { PlainDate($0) },
                reason: try reader.text("reason", allowingLines: true))
            self.init(.notice(notice), knownAt: known, retractedAt: retracted, source: "")
        default: throw ListFault(pointer: reader.node.pointer)
        }
    }
}

extension QualityReport {
    fileprivate init(listed reader: ListReader) throws(ListFault) {
        let accreditations = try reader.list("accreditation") { part throws(ListFault) in
            try Accreditation(listed: part)
        }
        guard accreditations.count < 2 else { throw reader.fault("accreditation") }
        let validity =
            accreditations.isEmpty ? try ReportValidity(listed: reader) : try ReportValidity(accredited: reader)
        self.init(
            id: try reader.value("report") { ReportID($0) }, agency: try reader.value("agency") { AgencyID($0) },
            contributingAgencies: try reader.values("contributing") { AgencyID($0) },
            localIdentifier: try reader.optionalText("local"),
            activities: try reader.values("activities") { ActivityID($0) },
            kind: try reader.value("kind") { ActivityKind(rawValue: $0) },
            status: try reader.value("status") { ReportStatus(rawValue: $0) },
            decision: try reader.value("decision") { ReportDecision(rawValue: $0) }, validity: validity,
            providers: try reader.values("providers") { ProviderID($0) },
            platforms: try reader.values("platforms") { ProviderID($0) },
            programmes: try reader.list("programmes") { programme throws(ListFault) in
                try ReportProgramme(listed: programme)
            },
            documents: try reader.list("documents") { document throws(ListFault) in
                ReportDocument(
                    title: try document.text("title"), address: try document.optionalText("address"),
                    languages: try document.values("languages") { $0 }, sha256: try document.optionalText("sha256"))
            },
            summary: try reader.optionalText("summary", allowingLines: true), accreditation: accreditations.first)
    }
}

extension ReportValidity {
    fileprivate init(listed reader: ListReader) throws(ListFault) {
        let from = try reader.value("from") { PlainDate($0) }
        let until = try reader.value("until") { PlainDate($0) }
        let isOpen = try reader.flag("openEnd")
        guard let validity = ReportValidity(from: from, until: isOpen ? nil : until), validity.until == until else {
            throw reader.fault("until")
        }
        self = validity
    }

    fileprivate init(accredited reader: ListReader) throws(ListFault) {
        let from = try reader.optionalValue("from") { PlainDate($0) }
        let until = try reader.optionalValue("until") { PlainDate($0) }
        guard let validity = ReportValidity(accreditedFrom: from, until: until) else { throw reader.fault("until") }
        self = validity
    }
}

extension Accreditation {
    fileprivate init(listed reader: ListReader) throws(ListFault) {
        let limits = EvidenceLimits(
            levels: Set(try reader.values("levels") { Int($0).flatMap { EQFLevel($0) } }),
            fields: Set(try reader.values("fields") { FieldOfStudy($0) }),
            jurisdictions: Set(try reader.values("jurisdictions") { Jurisdiction($0) }),
            qualifications: Set(try reader.values("qualifications") { $0 }), others: try reader.values("others") { $0 })
        self.init(
            kind: try reader.value("kind") { Kind(rawValue: $0) }, title: try reader.text("title"),
            reviewOn: try reader.optionalValue("review") { PlainDate($0) }, limits: limits)
    }
}

extension ReportProgramme {
    fileprivate init(listed reader: ListReader) throws(ListFault) {
        var level: QFEHEALevel?
        if reader.node["level"] != nil {
            level = QFEHEALevel(rawValue: try reader.integer("level", in: 0...3))
        }
        var eqf: EQFLevel?
        if reader.node["eqf"] != nil { eqf = EQFLevel(try reader.integer("eqf", in: 1...8)) }
        self.init(
            name: try reader.text("name"), otherNames: try reader.values("otherNames") { OtherName($0) },
            qualification: try reader.optionalText("qualification"),
            identifiers: try reader.values("identifiers") { Identifier($0) }, level: level, statedEQFLevel: eqf,
            nationalLevel: try reader.optionalText("nationalLevel"), leadsToDegree: try reader.flag("degree"),
            ects: try reader.optionalText("ects"),
            certification: try reader.optionalValue("certification") { ProgrammeCertification(rawValue: $0) },
            fields: try reader.values("fields") { FieldOfStudy($0) }, outcomes: try reader.values("outcomes") { $0 },
            countries: try reader.values("countries") { CountryCode($0) })
    }
}
