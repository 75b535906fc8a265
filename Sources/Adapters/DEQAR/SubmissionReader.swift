// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// Reads one submission (DEQAR Submission API, version 2) and holds it against the rules.
struct SubmissionReader: Sendable {
    let register: QualityRegister
    let today: PlainDate

    /// - Parameter place: where a part of the submission stood, by its path.
    func candidate(_ value: JSONValue, place: @escaping @Sendable ([String]) -> Place?) -> ReportCandidate {
        var log = SubmissionLog(place: place)
        let fields = SubmissionFields(value)
        let label = fields.text("local_identifier") ?? fields.text("report_id").map { "DEQAR \($0)" } ?? ""
        var unread = UnreadMembers.ofSubmission
        unread.tell(of: value) { finding, path in log.remark(finding.code, .note, path, finding.parameters) }
        guard let given = reportCase(fields, &log) else {
            return ReportCandidate(place: place([]), label: label, content: .refused(log.errors))
        }
        return ReportCandidate(given, label: label, remarks: log.remarks)
    }

    private func reportCase(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> ReportCase? {
        let agency = agency(fields, &log)
        let contributing = contributing(fields, &log)
        let activities =
            agency.map { agency in
                ActivityReader(register: register, agency: agency, contributing: contributing).read(fields, &log)
            } ?? []
        let status = log.code(fields, "status", SubmissionCodes.status)
        let decision = log.code(fields, "decision", SubmissionCodes.decision)
        let validity = validity(fields, &log)
        let finder = ProviderFinder(register: register, agency: agency?.id)
        let providers = finder.read(fields.list("institutions"), "institutions", &log)
        if fields.list("institutions").isEmpty { log.missing("institutions") }
        let platforms = finder.read(fields.list("platforms"), "platforms", &log)
        let programmes = fields.list("programmes").enumerated().compactMap { index, programme in
            ProgrammeReader(path: ["programmes", "\(index)"]).read(programme, &log)
        }
        let documents = fields.list("report_files").enumerated().map { index, file in
            DocumentReader.read(file, at: index, &log)
        }
        let links = fields.list("report_links").enumerated().compactMap { index, link in
            LinkReader.read(link, at: index, &log)
        }
        let kind = ActivityKind(combining: Set(activities.map(\.activity.kind)))
        guard log.errors.isEmpty, let agency, let status, let decision, let validity,
            let kind = kind ?? activities.first?.activity.kind,
            let id = Self.identifier(fields, agency: agency.id, log: &log)
        else { return nil }
        let report = QualityReport(
            id: id, agency: agency.id, contributingAgencies: contributing.map(\.id),
            localIdentifier: fields.text("local_identifier"), activities: activities.map(\.activity.id), kind: kind,
            status: status, decision: decision, validity: validity, providers: providers.map(\.id),
            platforms: platforms.map(\.id), programmes: programmes, documents: documents, links: links,
            summary: fields.text("summary"), comment: fields.text("other_comment"))
        return ReportCase(
            report: report, agency: agency, activityAgencies: activities.map(\.agency),
            kinds: activities.map(\.activity.kind), providers: providers, today: today, place: log.partPlace)
    }

    private func agency(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> QualityAssuranceAgency? {
        guard let name = fields.text("agency") else {
            log.missing("agency")
            return nil
        }
        guard let agency = register.agency(named: name) else {
            log.error("report.agency.unknown", ["agency"], ["agency": .text(name)])
            return nil
        }
        return agency
    }

    private func contributing(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> [QualityAssuranceAgency] {
        fields.texts("contributing_agencies").enumerated().compactMap { index, name in
            guard let agency = register.agency(named: name) else {
                log.error("report.agency.unknown", ["contributing_agencies", "\(index)"], ["agency": .text(name)])
                return nil
            }
            return agency
        }
    }

    private func validity(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> ReportValidity? {
        let format = WrittenDateFormat(fields.text("date_format") ?? "%Y-%m-%d")
        guard let format else {
            log.error("report.date.format", ["date_format"], ["format": .text(fields.text("date_format") ?? "")])
            return nil
        }
        func day(_ name: String) -> PlainDate?? {
            guard let text = fields.text(name) else { return .some(nil) }
            if let date = format.date(text) { return date }
            log.error("report.date", [name], ["written": .text(text), "format": .text(format.pattern)])
            return nil
        }
        let from = day("valid_from")
        let until = day("valid_to")
        if case .some(nil) = from { log.missing("valid_from") }
        guard case .some(let from?) = from, case .some(let until) = until else { return nil }
        guard let validity = ReportValidity(from: from, until: until) else {
            log.error("report.period.reversed", ["valid_to"], ["from": .day(from), "until": .day(until ?? from)])
            return nil
        }
        return validity
    }

    /// The agency's own identifier names a report for good; else the register's number; else what the report says.
    private static func identifier(
        _ fields: SubmissionFields, agency: AgencyID, log: inout SubmissionLog
    ) -> ReportID? {
        let text =
            fields.text("local_identifier").map { "\(agency):\($0)" } ?? fields.text("report_id").map { "deqar:\($0)" }
            ?? "sha256:" + Hexadecimal.digest(of: fields.value.serialized())
        guard let id = ReportID(text) else {
            log.error("report.localIdentifier.unreadable", ["local_identifier"])
            return nil
        }
        return id
    }
}

/// Digests as they are written.
enum Hexadecimal {
    static func digest(of bytes: some DataProtocol) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
