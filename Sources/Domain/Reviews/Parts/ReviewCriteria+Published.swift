// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

extension ReviewCriteria {
    /// The published standards by number and heading, in English; phases and indicators of EQAVET are numbered `P1` to
    /// `P4` and `I1` to `I10`.
    package static let published = ReviewCriteria(standards: [.esg, .eqavet, .eqf]) { standard in
        switch standard {
        case .esg: esg
        case .eqavet: eqavet
        case .eqf: eqf
        default: []
        }
    }

    private static let esg = criteria([
        ("1.1", "Policy for quality assurance"), ("1.2", "Design and approval of programmes"),
        ("1.3", "Student-centred learning, teaching and assessment"),
        ("1.4", "Student admission, progression, recognition and certification"), ("1.5", "Teaching staff"),
        ("1.6", "Learning resources and student support"), ("1.7", "Information management"),
        ("1.8", "Public information"), ("1.9", "On-going monitoring and periodic review of programmes"),
        ("1.10", "Cyclical external quality assurance"),
    ])

    private static let eqavet = criteria([
        ("P1", "Planning"), ("P2", "Implementation"), ("P3", "Evaluation"), ("P4", "Review"),
        ("I1", "Relevance of quality assurance systems for providers"),
        ("I2", "Investment in training of teachers and trainers"),
        ("I3", "Participation rate in programmes"), ("I4", "Completion rate in programmes"),
        ("I5", "Placement rate in programmes"),
        ("I6", "Utilisation of acquired skills at the workplace"), ("I7", "Unemployment rate"),
        ("I8", "Prevalence of vulnerable groups"),
        ("I9", "Mechanisms to identify training needs in the labour market"),
        ("I10", "Schemes used to promote better access and provide guidance"),
    ])

    private static let eqf = criteria([
        ("1", "Design of qualifications by learning outcomes"),
        ("2", "Valid and reliable assessment, transparent certification"),
        ("3", "Feedback and continuous improvement"), ("4", "Involvement of all who are concerned"),
        ("5", "Self-assessment together with external review"),
        ("6", "Quality assurance as part of internal management, sub-contracted work included"),
        ("7", "Clear and measurable objectives, standards and guidelines"), ("8", "Appropriate resources"),
        ("9", "Regular review of the bodies that monitor"), ("10", "Results that can be read electronically"),
    ])

    private static func criteria(_ titles: [(String, String)]) -> [ReviewCriterion] {
        titles.map { ReviewCriterion(code: $0.0, title: LocalizedText($0.1, language: .en)) }
    }
}
