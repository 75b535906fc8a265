// SPDX-License-Identifier: Apache-2.0

/// Where a column of a submission CSV belongs in the JSON of a submission.
struct SubmissionColumn: Hashable {
    /// Member names and positions counted from 0.
    let path: [String]

    /// Takes a heading in small letters; `nil` when it is none of DEQAR's.
    init?(_ heading: String) {
        let parts = heading.split(separator: ".", omittingEmptySubsequences: false).map(Part.init)
        guard parts.count <= 2, let first = parts.first ?? nil else { return nil }
        if parts.count == 1 {
            guard let path = Self.single(first) else { return nil }
            self.path = path
        } else {
            guard let second = parts[1], let path = Self.nested(first, second) else { return nil }
            self.path = path
        }
    }

    /// A name with a position, `file[2]`, or without.
    private struct Part {
        let name: String
        let position: Int?

        init?(_ text: Substring) {
            guard let open = text.firstIndex(of: "[") else {
                name = String(text)
                position = nil
                return
            }
            guard text.last == "]", let number = Int(text[text.index(after: open)...].dropLast()),
                (1...500).contains(number)
            else { return nil }
            name = String(text[..<open])
            position = number - 1
        }
    }

    private static let plain: Set<String> = [
        "agency", "report_id", "local_identifier", "status", "decision", "summary", "valid_from", "valid_to",
        "date_format", "other_comment",
    ]

    private static func single(_ part: Part) -> [String]? {
        switch (part.name, part.position) {
        case (let name, nil) where plain.contains(name): [name]
        case ("activity", nil): ["activities", "0", "activity"]
        case ("activity_local_identifier", nil): ["activities", "0", "local_identifier"]
        case ("contributing_agencies", let position?): ["contributing_agencies", "\(position)"]
        case ("link", let position?): ["report_links", "\(position)", "link"]
        case ("link_display_name", let position?): ["report_links", "\(position)", "link_display_name"]
        default: nil
        }
    }

    private static func nested(_ outer: Part, _ inner: Part) -> [String]? {
        guard let position = outer.position, let group = groups[outer.name] else { return nil }
        let start = [group.member, "\(position)"]
        if let field = group.lists[inner.name], let index = inner.position {
            return start + field.map { $0 == "*" ? "\(index)" : $0 }
        }
        guard group.fields.contains(inner.name), inner.position.map({ $0 == 0 }) ?? true else { return nil }
        return start + [inner.name]
    }

    private struct Group {
        let member: String
        let fields: Set<String>
        /// Fields that are counted, with their place below the group; `*` stands for the number.
        let lists: [String: [String]]
    }

    private static let providerFields: Set<String> = [
        "deqar_id", "eter_id", "identifier", "resource", "name_official", "name_official_transliterated",
        "name_english",
        "acronym", "website_link",
    ]

    private static let groups: [String: Group] = [
        "activities": Group(
            member: "activities", fields: ["id", "group", "activity", "local_identifier", "agency"], lists: [:]),
        "file": Group(
            member: "report_files", fields: ["original_location", "display_name", "file", "file_name"],
            lists: ["report_language": ["report_language", "*"]]),
        "institution": Group(member: "institutions", fields: providerFields, lists: [:]),
        "platform": Group(member: "platforms", fields: providerFields, lists: [:]),
        "programme": Group(
            member: "programmes",
            fields: [
                "name_primary", "qualification_primary", "nqf_level", "qf_ehea_level", "eqf_level", "degree_outcome",
                "workload_ects", "learning_outcome_description", "field_study", "assessment_certification",
                "mc_as_part_of_accreditation",
            ],
            lists: [
                "identifier": ["identifiers", "*", "identifier"], "resource": ["identifiers", "*", "resource"],
                "name_alternative": ["alternative_names", "*", "name_alternative"],
                "qualification_alternative": ["alternative_names", "*", "qualification_alternative"],
                "country": ["countries", "*"], "learning_outcome": ["learning_outcomes", "*"],
            ]),
    ]
}
