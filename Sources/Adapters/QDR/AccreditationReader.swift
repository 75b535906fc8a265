// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// Makes a report of an accreditation's facts, and holds it against the rules.
///
/// The accredited organisation and the accrediting body are looked for by every number the answer gives them; whoever is
/// in no register yet comes with the import.
struct AccreditationReader {
    private var register: QualityRegister
    private let today: PlainDate
    /// Bodies that no register had.
    private(set) var agencies: [QualityAssuranceAgency] = []
    private(set) var providers: [ReviewedProvider] = []

    init(register: QualityRegister, today: PlainDate) {
        self.register = register
        self.today = today
    }

    mutating func candidate(_ facts: AccreditationFacts) -> ReportCandidate {
        var log = AccreditationLog()
        let label = facts.titles.first ?? facts.id ?? ""
        let place = Place.pointer(facts.pointer.description)
        guard let report = report(facts, &log) else {
            return ReportCandidate(place: place, label: label, content: .refused(log.errors))
        }
        return ReportCandidate(
            place: place, label: label, content: .taken(report, flags: log.flags, remarks: log.remarks))
    }

    private mutating func report(_ facts: AccreditationFacts, _ log: inout AccreditationLog) -> QualityReport? {
        let kind = kind(facts, &log)
        let validity = validity(facts, &log)
        let limits = limits(facts, &log)
        let decision = decision(facts, &log)
        flagStatus(facts, &log)
        if facts.titles.isEmpty { log.missing("title", facts.pointer) }
        if facts.organisations.isEmpty { log.missing("organisation", facts.pointer) }
        if facts.agents.isEmpty { log.missing("accreditingAgent", facts.pointer) }
        if facts.agents.count > 1 {
            log.error(
                "accreditation.agents", facts.agents[1].pointer, ["count": .integer(facts.agents.count)])
        }
        let id = facts.id.flatMap { ReportID("qdr:\($0)") }
        if id == nil { log.missing("id", facts.pointer) }
        // Bodies come last: a refused accreditation brings none.
        let seekers = facts.organisations.map { body in
            BodySeeker(register: register).provider(body, &log)
        }
        let agency = facts.agents.first.flatMap { BodySeeker(register: register).agency($0, &log) }
        if let agency, let from = validity?.statedFrom, !agency.body.registrations.isEmpty,
            !agency.body.wasRegistered(on: from)
        {
            log.error(
                "report.agency.notRegistered", facts.issued?.pointer ?? facts.pointer,
                ["agency": .text(agency.body.acronym), "date": .day(from)])
        }
        guard log.errors.isEmpty, let kind, let validity, let decision, let id, let agency,
            let title = facts.titles.first
        else { return nil }
        var named: [ProviderID] = []
        for found in seekers.compactMap(\.self) where !named.contains(found.body.id) {
            named.append(found.body.id)
            guard found.isNew, register.providers[found.body.id] == nil else { continue }
            register.add(found.body)
            providers.append(found.body)
        }
        if agency.isNew, register.agencies[agency.body.id] == nil {
            register.add(agency.body)
            agencies.append(agency.body)
        }
        return QualityReport(
            id: id, agency: agency.body.id, localIdentifier: nil, kind: kind.activity, status: .voluntary,
            decision: decision, validity: validity, providers: named, documents: facts.documents,
            accreditation: Accreditation(
                kind: kind, title: title,
                reviewOn: facts.review.flatMap { PlainDate(Self.dayPart($0.text)) }, limits: limits))
    }

    private func kind(_ facts: AccreditationFacts, _ log: inout AccreditationLog) -> Accreditation.Kind? {
        guard let type = facts.type else {
            log.missing("type", facts.pointer)
            return nil
        }
        guard let kind = AccreditationCodes.kinds[LinkedContext.lastPart(type.text)] else {
            log.error("accreditation.type", type.pointer, ["written": .text(type.text)])
            return nil
        }
        return kind
    }

    /// An accreditation is a decision in favour; where one is stated that is not known, a person has to look.
    private func decision(_ facts: AccreditationFacts, _ log: inout AccreditationLog) -> ReportDecision? {
        guard let written = facts.decisions.first else { return .positive }
        if let known = AccreditationCodes.decision(written.text) { return known }
        log.flag("report.flag.decisionUnknown", written.pointer, ["decision": .text(written.text)])
        return .notApplicable
    }

    private func flagStatus(_ facts: AccreditationFacts, _ log: inout AccreditationLog) {
        for status in facts.statuses where LinkedContext.lastPart(status.text).lowercased() != "released" {
            log.flag("report.flag.statusUnknown", status.pointer, ["status": .text(status.text)])
        }
    }

    private func validity(_ facts: AccreditationFacts, _ log: inout AccreditationLog) -> ReportValidity? {
        var days: [PlainDate?] = []
        for (name, written) in [("issued", facts.issued), ("expiryDate", facts.expiry)] {
            guard let written else {
                days.append(nil)
                continue
            }
            guard let day = PlainDate(Self.dayPart(written.text)) else {
                log.error(
                    "accreditation.date", written.pointer, ["field": .text(name), "written": .text(written.text)])
                return nil
            }
            days.append(day)
        }
        let (from, until) = (days[0], days[1])
        guard let validity = ReportValidity(accreditedFrom: from, until: until) else {
            if let from, let until, let place = facts.expiry?.pointer {
                log.error("report.period.reversed", place, ["from": .day(from), "until": .day(until)])
            }
            return nil
        }
        if from == nil { log.remark("accreditation.period.noStart", .note, facts.pointer) }
        if until == nil { log.remark("accreditation.period.noEnd", .note, facts.pointer) }
        if let from, from > today, let place = facts.issued?.pointer {
            log.remark("report.date.future", .warning, place, ["date": .day(from)])
        }
        return validity
    }

    /// A time of the day is passed over: the day that was written counts.
    private static func dayPart(_ text: String) -> String { String(text.prefix(10)) }

    /// A limit that cannot be read must not fall away, or the accreditation would reach further than it says.
    private func limits(_ facts: AccreditationFacts, _ log: inout AccreditationLog) -> EvidenceLimits {
        var limits = EvidenceLimits()
        func unread(_ written: AccreditationFacts.Written, _ limits: inout EvidenceLimits) {
            limits.others.append(written.text)
            log.flag("report.flag.limitUnknown", written.pointer, ["limit": .text(written.text)])
        }
        for written in facts.levels {
            if let level = Int(LinkedContext.lastPart(written.text)).flatMap({ EQFLevel($0) }),
                written.text.contains("/eqf/")
            {
                limits.levels.insert(level)
            } else {
                unread(written, &limits)
            }
        }
        for written in facts.fields {
            if let field = FieldOfStudy(LinkedContext.lastPart(written.text)) {
                limits.fields.insert(field)
            } else {
                unread(written, &limits)
            }
        }
        for written in facts.jurisdictions {
            if let place = Jurisdiction(LinkedContext.lastPart(written.text)) {
                limits.jurisdictions.insert(place)
            } else {
                unread(written, &limits)
            }
        }
        limits.qualifications = Set(facts.qualifications.map(\.text))
        for written in facts.otherLimits { unread(written, &limits) }
        return limits
    }
}
