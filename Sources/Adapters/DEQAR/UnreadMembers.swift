// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// What a document of DEQAR's says beyond what is read of it: each kind of part is told once, so that nothing is dropped
/// in silence.
struct UnreadMembers {
    /// Names from outside are as many as somebody likes.
    private static let most = 50

    /// The parts that are read, by what they are part of; the elements of a list count as the list.
    private let read: [[String]: Set<String>]
    /// Parts that repeat or reckon what others say.
    private let repeated: [[String]: Set<String>]
    private var told: Set<[String]> = []

    private init(read: [[String]: Set<String>], repeated: [[String]: Set<String>] = [:]) {
        self.read = read
        self.repeated = repeated
    }

    /// Tells what was not told of another document yet, and is not empty, with the path to it.
    mutating func tell(of value: JSONValue, _ note: (Finding, _ path: [String]) -> Void) {
        tell(of: value, kind: [], at: [], note)
    }

    private mutating func tell(
        of value: JSONValue, kind: [String], at path: [String],
        _ note: (Finding, [String]) -> Void
    ) {
        guard let known = read[kind] else { return }
        if case .array(let elements) = value {
            for (index, element) in elements.enumerated() {
                tell(of: element, kind: kind, at: path + ["\(index)"], note)
            }
        }
        guard case .object(let object) = value else { return }
        for member in object.members {
            if known.contains(member.name) {
                let inner = kind + [member.name]
                if read[inner] != nil { tell(of: member.value, kind: inner, at: path + [member.name], note) }
            } else if repeated[kind]?.contains(member.name) != true, !Self.isEmpty(member.value) {
                tell(member.name, of: kind, at: path + [member.name], note)
            }
        }
    }

    /// Tells one part that is not kept, unless one of its kind was told before.
    mutating func tell(_ name: String, of kind: [String], at path: [String], _ note: (Finding, [String]) -> Void) {
        guard told.count < Self.most, told.insert(kind + [name]).inserted else { return }
        note(
            Finding(
                "deqar.submission.notKept", severity: .note, parameters: ["field": .text(String(name.prefix(100)))]),
            path)
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

extension UnreadMembers {
    /// Of a submission (Submission API, version 2).
    static let ofSubmission = UnreadMembers(read: [
        []: [
            "agency", "contributing_agencies", "local_identifier", "report_id", "activities", "status", "decision",
            "summary", "other_comment", "valid_from", "valid_to", "date_format", "institutions", "platforms",
            "programmes", "report_files", "report_links",
        ],
        ["activities"]: ["id", "group", "activity", "local_identifier", "agency"],
        ["institutions"]: ["deqar_id", "eter_id", "identifier", "resource"],
        ["platforms"]: ["deqar_id", "eter_id", "identifier", "resource"],
        ["report_files"]: ["original_location", "display_name", "file", "file_name", "report_language"],
        ["report_links"]: ["link", "link_display_name"],
        ["programmes"]: [
            "name_primary", "qualification_primary", "alternative_names", "identifiers", "nqf_level", "qf_ehea_level",
            "eqf_level", "degree_outcome", "workload_ects", "assessment_certification", "learning_outcomes",
            "learning_outcome_description", "field_study", "mc_as_part_of_accreditation", "countries",
        ],
        ["programmes", "alternative_names"]: ["name_alternative", "qualification_alternative"],
        ["programmes", "identifiers"]: ["identifier", "resource"],
    ])

    /// Of a report as the Web API shows it.
    ///
    /// The register of agencies and DEQAR's own reckoning are no part of the report; a flag is told for each.
    static let ofWebReport = UnreadMembers(
        read: [
            []: [
                "agency_acronym", "id", "local_identifier", "status", "decision", "valid_from", "valid_to", "summary",
                "other_comment", "agency_esg_activity", "institutions", "programmes", "report_files", "report_links",
            ],
            ["institutions"]: ["deqar_id"],
            ["programmes"]: [
                "name_primary", "nqf_level", "qf_ehea_level", "degree_outcome", "workload_ects", "field_study",
                "assessment_certification", "learning_outcomes", "learning_outcome_description",
                "mc_as_part_of_accreditation", "countries", "programme_identifiers", "programme_names",
            ],
            ["programmes", "programme_identifiers"]: ["identifier", "resource"],
            ["programmes", "programme_names"]: ["name", "name_is_primary", "qualification"],
            ["report_files"]: ["file", "file_display_name", "languages"],
            ["report_links"]: ["link", "link_display_name"],
        ],
        repeated: [
            []: [
                "agency_id", "agency_name", "agency_url", "agency_esg_activity_type", "name", "report_valid", "score",
                "valid_to_calculated", "institutions_hierarchical", "institutions_historical", "date_created",
                "date_updated", "flag", "flag_level", "country",
            ],
            ["institutions"]: ["id", "name_primary", "website_link"],
            ["programmes"]: ["id"],
            ["programmes", "programme_identifiers"]: ["agency"],
        ])

    /// Of an institution as the Web API shows it, in a list or alone.
    static let ofWebInstitution = UnreadMembers(
        read: [
            []: [
                "deqar_id", "id", "names", "name_primary", "name_official_display", "eter_id", "eter", "identifiers",
                "countries", "country", "is_other_provider", "qf_ehea_levels", "qf_ehea_level",
            ],
            ["names"]: ["name_official", "name_english"],
            ["identifiers"]: ["identifier", "resource", "agency"],
            ["countries"]: ["country"],
            ["qf_ehea_levels"]: ["qf_ehea_level"],
        ], repeated: [[]: ["name_select_display", "name_sort", "score"]])
}
