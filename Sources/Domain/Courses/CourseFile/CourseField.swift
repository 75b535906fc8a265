// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary
import Yams

/// One value of a course file with its name, ready to be read as whatever it should be. Reading it as something it is
/// not gives `nil` and leaves a finding.
struct CourseField {
    let node: Node
    /// The value's name in words of the file, such as `assessments[2].type`.
    let name: String
    let log: CourseReadingLog
    let languages: TextLanguages

    /// The languages that texts of a file are in.
    struct TextLanguages {
        /// Of texts written without one.
        var standard = LanguageTag.en
        /// In which the credential is shown.
        var display: [LanguageTag] = []
    }

    init(_ node: Node, name: String, log: CourseReadingLog, languages: TextLanguages) {
        self.node = node
        self.name = name
        self.log = log
        self.languages = languages
    }

    func add(
        _ code: FindingCode, _ severity: Finding.Severity = .error, _ parameters: [String: MessageArgument] = [:]
    ) {
        log.add(code, severity, at: node.mark, element: name, parameters)
    }

    /// Whether nothing was written: an empty plain value, `~` or `null`.
    var isEmpty: Bool {
        switch node {
        case .scalar(let scalar):
            switch scalar.style {
            case .plain, .any: ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            default: scalar.string.allSatisfy(\.isWhitespace)
            }
        case .mapping(let mapping): mapping.isEmpty
        case .sequence(let sequence): sequence.isEmpty
        case .alias: true
        }
    }

    /// The text as written, if this is a single value.
    var written: String? { node.scalar?.string }

    /// Whether this is a number with a point, an exponent or a leading zero, written without quotation marks: YAML
    /// readers give the same number for several spellings of it.
    var isFractionalNumber: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any,
            scalar.string.first?.isASCII == true, scalar.string.first?.isNumber == true,
            Double(scalar.string) != nil
        else { return false }
        return Int(scalar.string).map { String($0) != scalar.string } ?? true
    }

    /// The elements of a list. A single value counts as a list of one.
    var elements: [CourseField] {
        guard case .sequence(let sequence) = node else {
            return isEmpty ? [] : [self]
        }
        return sequence.prefix(Self.mostElements).enumerated().map { index, element in
            CourseField(element, name: "\(name)[\(index + 1)]", log: log, languages: languages)
        }
    }

    /// The entries, if this is a mapping with names that are known here.
    func entries(_ known: [String]) -> CourseEntries? {
        guard case .mapping(let mapping) = node else {
            add("course.value.notMapping", .error, ["expected": .text(known.joined(separator: ", "))])
            return nil
        }
        return CourseEntries(mapping, of: self, known: known)
    }

    /// More than any course has of anything; the rest is not read.
    private static let mostElements = 1_000
}
