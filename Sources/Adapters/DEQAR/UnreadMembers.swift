// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// What a submission says beyond what is read of it: each kind of part is told once, so that nothing is dropped in
/// silence.
enum UnreadMembers {
    /// The parts that are read, by what they are part of; `*` stands for the elements of a list.
    private static let read: [[String]: Set<String>] = [
        []: [
            "agency", "contributing_agencies", "local_identifier", "report_id", "activities", "status", "decision",
            "summary", "valid_from", "valid_to", "date_format", "institutions", "platforms", "programmes",
            "report_files",
        ],
        ["activities"]: ["id", "group", "activity", "local_identifier", "agency"],
        ["institutions"]: ["deqar_id", "eter_id", "identifier", "resource"],
        ["platforms"]: ["deqar_id", "eter_id", "identifier", "resource"],
        ["report_files"]: ["original_location", "display_name", "file", "report_language"],
        ["programmes"]: [
            "name_primary", "qualification_primary", "alternative_names", "identifiers", "nqf_level", "qf_ehea_level",
            "eqf_level", "degree_outcome", "workload_ects", "assessment_certification", "learning_outcomes",
            "field_study", "countries",
        ],
        ["programmes", "alternative_names"]: ["name_alternative"],
        ["programmes", "identifiers"]: ["identifier"],
    ]

    static func tell(of fields: SubmissionFields, _ log: inout SubmissionLog) {
        var told: Set<[String]> = []
        tell(of: fields, kind: [], at: [], &told, &log)
    }

    private static func tell(
        of fields: SubmissionFields, kind: [String], at path: [String], _ told: inout Set<[String]>,
        _ log: inout SubmissionLog
    ) {
        guard let known = read[kind], case .object(let object) = fields.value else { return }
        for member in object.members {
            let name = member.name
            guard known.contains(name) || isRead(name, of: fields, kind) else {
                // Names from outside are as many as somebody likes.
                if told.count < 50, !isEmpty(member.value), told.insert(kind + [name]).inserted {
                    log.remark(
                        "deqar.submission.notKept", .note, path + [name], ["field": .text(String(name.prefix(100)))])
                }
                continue
            }
            for (index, element) in fields.list(name).enumerated() {
                tell(of: element, kind: kind + [name], at: path + [name, "\(index)"], &told, &log)
            }
        }
    }

    /// Parts that are read only beside others.
    private static func isRead(_ name: String, of fields: SubmissionFields, _ kind: [String]) -> Bool {
        switch (kind, name) {
        // The name that is shown stands before the file's own.
        case (["report_files"], "file_name"): fields.text("display_name") == nil
        case (["programmes", "identifiers"], "resource"): fields.text(name)?.lowercased() == "local identifier"
        default: false
        }
    }

    private static func isEmpty(_ value: JSONValue) -> Bool {
        switch value {
        case .null: true
        case .string(let text): text.trimmingWhiteSpace.isEmpty
        case .array(let elements): elements.allSatisfy(isEmpty)
        case .object(let object): object.members.allSatisfy { isEmpty($0.value) }
        case .bool, .number: false
        }
    }
}
