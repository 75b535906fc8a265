// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// The smallest course that can be awarded, in parts that a test leaves out or changes.
struct CourseText {
    var parts: [(name: String, text: String)] = [
        ("id", "id: small"),
        ("version", "version: \"1\""),
        ("title", "title: Small course"),
        (
            "provider",
            """
            provider:
              id: p
              kind: company
              legal_name: Small Provider
              country: FI
            """
        ),
        (
            "learning_outcomes",
            """
            learning_outcomes:
              - {id: one, title: Does one thing.}
            """
        ),
        ("workload", "workload: {ects: 1}"),
        ("level", "level: {eqf: 5}"),
        (
            "assessments",
            """
            assessments:
              - {id: exam, title: Exam, type: written-exam, mode: on-site}
            """
        ),
        ("participation", "participation: online"),
        (
            "quality_assurance",
            """
            quality_assurance:
              - {type: internal, title: Yearly review}
            """
        ),
    ]

    /// The parts joined, one or two in place of others, one left out.
    func text(without absent: String? = nil, _ replacements: [String: String] = [:]) -> String {
        parts.filter { $0.name != absent }.map { replacements[$0.name] ?? $0.text }.joined(separator: "\n") + "\n"
    }

    func read(without absent: String? = nil, _ replacements: [String: String] = [:]) -> CourseReading {
        CourseFile.read(Array(text(without: absent, replacements).utf8))
    }
}

extension Finding {
    /// What a test compares: the code, the element and the line.
    var brief: String {
        var element = ""
        if case .text(let name)? = parameters["element"] { element = name }
        guard case .line(let line, let column)? = place else { return "\(code.rawValue) \(element)" }
        return "\(code.rawValue) \(element) \(line):\(column)"
    }
}
