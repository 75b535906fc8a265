// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// A report as the Web API shows it, put into the shape of a submission.
enum WebReport {
    static func submission(_ value: JSONValue) -> JSONValue {
        var object = JSONObject()
        let fields = SubmissionFields(value)
        object["agency"] = value["agency_acronym"]
        object["report_id"] = value["id"]
        for name in ["local_identifier", "status", "decision", "valid_from", "valid_to", "summary", "other_comment"] {
            if fields.text(name) != nil { object[name] = value[name] }
        }
        if let activity = value["agency_esg_activity"] { object["activities"] = [["activity": activity]] }
        object["institutions"] = .array(
            fields.list("institutions").map { institution in
                institution.value["deqar_id"].map { ["deqar_id": $0] } ?? .object(JSONObject())
            })
        let programmes = fields.list("programmes").map(programme)
        if !programmes.isEmpty { object["programmes"] = .array(programmes) }
        object["report_links"] = value["report_links"]
        object["report_files"] = .array(
            fields.list("report_files").map { file in
                var copy = JSONObject()
                copy["display_name"] = file.value["file_display_name"]
                copy["original_location"] = file.value["file"]
                copy["report_language"] = file.value["languages"]
                return .object(copy)
            })
        return .object(object)
    }

    /// That DEQAR itself doubts the report: our rules judge anew, and may know less.
    static func flag(_ value: JSONValue) -> (Finding, path: [String])? {
        let fields = SubmissionFields(value)
        for name in ["flag", "flag_level"] {
            guard let flag = fields.text(name), flag.lowercased() != "none" else { continue }
            return (
                Finding("deqar.web.flagged", severity: .warning, parameters: ["flag": .text(String(flag.prefix(100)))]),
                [name]
            )
        }
        return nil
    }

    /// The place in the answer of a part of the submission.
    static func path(of path: [String]) -> [String] {
        switch path.first {
        case "agency": ["agency_acronym"]
        case "activities": ["agency_esg_activity"]
        default: path
        }
    }

    private static func programme(_ fields: SubmissionFields) -> JSONValue {
        var object = JSONObject()
        for name in [
            "name_primary", "nqf_level", "qf_ehea_level", "degree_outcome", "workload_ects", "field_study",
            "assessment_certification", "learning_outcomes", "learning_outcome_description",
            "mc_as_part_of_accreditation",
        ] {
            if let value = fields.value[name] { object[name] = value }
        }
        if fields.isList("countries") {
            object["countries"] = .array(
                fields.texts("countries").map { .string(WebInstitution.country($0)?.alpha2 ?? $0) })
        }
        if let identifiers = fields.value["programme_identifiers"] { object["identifiers"] = identifiers }
        let names = fields.list("programme_names")
        if let qualification = names.first(where: { $0.text("name_is_primary") == "true" })?.value["qualification"] {
            object["qualification_primary"] = qualification
        }
        let others = names.filter { $0.text("name_is_primary") != "true" }
        object["alternative_names"] = .array(
            others.compactMap { other in
                guard let name = other.value["name"] else { return nil }
                var names = JSONObject()
                names["name_alternative"] = name
                names["qualification_alternative"] = other.value["qualification"]
                return .object(names)
            })
        return .object(object)
    }
}
