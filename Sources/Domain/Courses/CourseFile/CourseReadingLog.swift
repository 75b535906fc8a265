// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary
import Yams

/// The findings of one reading. A class, because every part of the reader adds to the same list.
final class CourseReadingLog {
    private var findings: [Finding] = []
    private(set) var hasErrors = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Notes a finding at a node; `element` names the place in words of the file, such as `assessments[2].type`.
    func add(
        _ code: FindingCode, _ severity: Finding.Severity = .error, at mark: Mark?, element: String,
        _ parameters: [String: MessageArgument] = [:]
    ) {
        add(severity, at: mark, element: element) { (code, parameters) }
    }

    /// Notes a finding whose words take work, which is not done when the list is full.
    func add(
        _ severity: Finding.Severity, at mark: Mark?, element: String,
        _ words: () -> (code: FindingCode, parameters: [String: MessageArgument])
    ) {
        if severity == .error { hasErrors = true }
        guard findings.count < limit else { return }
        let (code, parameters) = words()
        let place: Place = mark.map { .line($0.line, column: $0.column) } ?? .line(1, column: 1)
        findings.append(
            Finding(
                code, severity: severity, at: place,
                parameters: parameters.merging(["element": .text(element)]) { given, _ in given }))
    }

    var sortedFindings: [Finding] {
        // `sort` is not stable by promise, so the order of finding decides between equal places.
        let sorted = findings.enumerated().sorted { left, right in
            let (a, b) = (Self.position(left.element), Self.position(right.element))
            return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
        }
        return sorted.map(\.element)
    }

    private static func position(_ finding: Finding) -> (line: Int, column: Int) {
        if case .line(let line, let column) = finding.place { (line, column) } else { (0, 0) }
    }
}
