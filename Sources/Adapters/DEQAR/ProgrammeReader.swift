// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary

/// Reads a programme of a submission.
struct ProgrammeReader {
    let path: [String]

    func read(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> ReportProgramme? {
        guard let name = fields.text("name_primary") else {
            log.missing("name_primary", in: path)
            return nil
        }
        var programme = ReportProgramme(name: name, qualification: fields.text("qualification_primary"))
        programme.otherNames = otherNames(fields, &log)
        programme.identifiers = identifiers(fields, &log)
        programme.nationalLevel = fields.text("nqf_level")
        programme.leadsToDegree = code(fields, "degree_outcome", SubmissionCodes.degree, &log) ?? true
        programme.level = code(fields, "qf_ehea_level", SubmissionCodes.level, &log)
        programme.statedEQFLevel = eqfLevel(fields, &log)
        if programme.leadsToDegree, fields.text("qf_ehea_level") == nil, fields.text("eqf_level") == nil {
            log.missing("qf_ehea_level", in: path)
        }
        programme.certification = code(fields, "assessment_certification", SubmissionCodes.certification, &log)
        programme.ects = ects(fields, &log)
        programme.fields = list(fields, "field_study", called: "field_study", &log) { FieldOfStudy(listed: $0) }
        programme.countries = list(fields, "countries", called: "country", &log) { CountryCode($0) }
        // DEQAR asks ESCO whether it has the skill; without a network the form alone can be judged.
        programme.outcomes = list(fields, "learning_outcomes", called: "learning_outcome", &log) {
            ESCOSkill.isWellFormed($0) ? $0 : nil
        }
        programme.outcomeDescription = fields.text("learning_outcome_description")
        programme.isPartOfAccreditation = code(
            fields, "mc_as_part_of_accreditation", SubmissionCodes.truth, &log)
        return programme
    }

    private func otherNames(
        _ fields: SubmissionFields, _ log: inout SubmissionLog
    ) -> [ReportProgramme.OtherName] {
        fields.list("alternative_names").enumerated().compactMap { index, names in
            let qualification = names.text("qualification_alternative")
            if let name = names.text("name_alternative") { return .init(name, qualification: qualification) }
            if qualification != nil { log.missing("name_alternative", in: path + ["alternative_names", "\(index)"]) }
            return nil
        }
    }

    /// The agency's own unless its kind is told.
    private func identifiers(
        _ fields: SubmissionFields, _ log: inout SubmissionLog
    ) -> [ReportProgramme.Identifier] {
        fields.list("identifiers").enumerated().compactMap { index, names in
            let resource = names.text("resource")
            if let notation = names.text("identifier") {
                return .init(notation, resource: resource?.lowercased() == "local identifier" ? nil : resource)
            }
            if resource != nil { log.missing("identifier", in: path + ["identifiers", "\(index)"]) }
            return nil
        }
    }

    /// What the texts of a list stand for; a finding at each that stands for nothing.
    private func list<Value>(
        _ fields: SubmissionFields, _ member: String, called name: String, _ log: inout SubmissionLog,
        _ value: (String) -> Value?
    ) -> [Value] {
        fields.texts(member).enumerated().compactMap { index, text in
            if let value = value(text) { return value }
            let place = fields.isList(member) ? path + [member, "\(index)"] : path + [member]
            log.error("report.code", place, ["field": .text(name), "written": .text(text)])
            return nil
        }
    }

    private func code<Value>(
        _ fields: SubmissionFields, _ name: String, _ codes: [String: Value], _ log: inout SubmissionLog
    ) -> Value? {
        guard let text = fields.text(name) else { return nil }
        if let value = codes[text.lowercased()] { return value }
        log.error("report.code", path + [name], ["field": .text(name), "written": .text(text)])
        return nil
    }

    /// DEQAR knows the cycles of higher education only; for agencies below them `eqf_level` is ours, 1 to 8.
    private func eqfLevel(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> EQFLevel? {
        guard let text = fields.text("eqf_level") else { return nil }
        if let level = Int(text).flatMap({ EQFLevel($0) }) { return level }
        log.error("report.code", path + ["eqf_level"], ["field": .text("eqf_level"), "written": .text(text)])
        return nil
    }

    /// Credits as plain digits with a point, above nought.
    private func ects(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> String? {
        guard let text = fields.text("workload_ects") else { return nil }
        let plain = text.replacing(",", with: ".")
        guard plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let number = Double(plain), number > 0
        else {
            log.error(
                "report.code", path + ["workload_ects"], ["field": .text("workload_ects"), "written": .text(text)])
            return nil
        }
        return plain
    }
}
