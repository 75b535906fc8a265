// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation

/// A column that a learners' file may have.
package enum LearnerColumn: Hashable, Sendable {
    case givenName
    case familyName
    case identifier
    case identifierScheme
    case identifierCountry
    case dateOfBirth
    case email
    case language
    case assessedOn
    case grade
    /// The grade of one assessment, by the identifier that the course gives it: `grade.exam`.
    case gradeOf(assessment: String)

    /// The columns with a fixed heading, in the order in which they are listed to people.
    package static let named: [LearnerColumn] = [
        .givenName, .familyName, .identifier, .identifierScheme, .identifierCountry, .dateOfBirth, .email, .language,
        .assessedOn, .grade,
    ]

    /// The heading in our own words, which is also how findings name the column.
    package var heading: String {
        switch self {
        case .givenName: "given_name"
        case .familyName: "family_name"
        case .identifier: "identifier"
        case .identifierScheme: "identifier_scheme"
        case .identifierCountry: "identifier_country"
        case .dateOfBirth: "date_of_birth"
        case .email: "email"
        case .language: "language"
        case .assessedOn: "assessed_on"
        case .grade: "grade"
        case .gradeOf(let assessment): "grade.\(assessment)"
        }
    }

    /// Whether the column tells the learner from others, or says where the learner is reached.
    var saysWhoTheLearnerIs: Bool {
        switch self {
        case .givenName, .familyName, .identifier, .identifierScheme, .identifierCountry, .dateOfBirth, .email: true
        case .language, .assessedOn, .grade, .gradeOf: false
        }
    }

    /// Reads a heading in English, Greek or Finnish; case, accents, spaces, hyphens and underscores do not matter.
    package init?(heading: String) {
        let heading = heading.trimmingCharacters(in: .whitespacesAndNewlines)
        if let dot = heading.firstIndex(where: { $0 == "." || $0 == ":" }) {
            let assessment = heading[heading.index(after: dot)...].trimmingCharacters(in: .whitespaces)
            guard Self.byHeading[Self.folded(String(heading[..<dot]))] == .grade, !assessment.isEmpty else {
                return nil
            }
            self = .gradeOf(assessment: assessment)
        } else {
            guard let column = Self.byHeading[Self.folded(heading)] else { return nil }
            self = column
        }
    }

    /// The named column whose heading is spelled nearly so, for "did you mean".
    static func similar(to heading: String) -> LearnerColumn? {
        let folded = folded(heading)
        let nearest = byHeading.map {
            (column: $0.value, heading: $0.key, distance: EditDistance.between(folded, $0.key))
        }
        .min { ($0.distance, $0.heading) < ($1.distance, $1.heading) }
        guard let nearest, nearest.distance <= max(1, folded.count / 4) else { return nil }
        return nearest.column
    }

    private static func folded(_ heading: String) -> String {
        let bare = heading.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
            .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            .map { $0 == "ς" ? "σ" : $0 }
        return String(String.UnicodeScalarView(bare))
    }

    private static let byHeading: [String: LearnerColumn] = {
        let spellings: [LearnerColumn: [String]] = [
            .givenName: [
                "given name", "given names", "first name", "first names", "forename", "etunimi", "etunimet", "όνομα",
                "μικρό όνομα", "κύριο όνομα",
            ],
            .familyName: ["family name", "last name", "surname", "sukunimi", "επώνυμο", "επίθετο"],
            .identifier: [
                "identifier", "learner identifier", "learner id", "student number", "student id", "id", "tunniste",
                "opiskelijanumero", "oppijanumero", "αναγνωριστικό", "αριθμός μητρώου", "κωδικός", "ΑΜ",
            ],
            .identifierScheme: [
                "identifier scheme", "identifier type", "tunnisteen tyyppi", "tunnistelaji", "είδος αναγνωριστικού",
            ],
            .identifierCountry: ["identifier country", "tunnisteen maa", "χώρα αναγνωριστικού"],
            .dateOfBirth: [
                "date of birth", "birth date", "birthday", "born", "dob", "syntymäaika", "syntymäpäivä",
                "ημερομηνία γέννησης", "ημ/νία γέννησης",
            ],
            .email: [
                "email", "e-mail", "email address", "sähköposti", "sähköpostiosoite", "ηλεκτρονικό ταχυδρομείο",
                "διεύθυνση ηλεκτρονικού ταχυδρομείου",
            ],
            .language: ["language", "kieli", "γλώσσα"],
            .assessedOn: [
                "assessed on", "assessment date", "date assessed", "date of assessment", "arviointipäivä",
                "arvioitu", "suorituspäivä", "ημερομηνία αξιολόγησης", "ημερομηνία εξέτασης",
            ],
            .grade: ["grade", "result", "mark", "arvosana", "tulos", "βαθμός", "βαθμολογία", "αποτέλεσμα"],
        ]
        return Dictionary(
            spellings.flatMap { column, headings in headings.map { (folded($0), column) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
