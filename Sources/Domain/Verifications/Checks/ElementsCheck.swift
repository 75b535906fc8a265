// SPDX-License-Identifier: Apache-2.0

import Courses
import Credentials
import Localization
import Vocabulary

/// Does the credential hold the standard elements of a European micro-credential?
///
/// The answer never changes the verdict's word: it says how transparent a genuine credential is.
struct ElementsCheck: Check {
    let layer = LayerName.elements

    func callAsFunction(_ examination: Examination) async -> Layer {
        guard examination.reading.credential != nil else {
            return Layer(
                .elements, .notApplicable, Finding("elements.noCredential", severity: .note), time: examination.moment)
        }
        guard examination.isReadInFull else {
            return Layer(
                .elements, .unknown, Finding("format.tooIntricate", severity: .warning), time: examination.moment)
        }
        guard let report = examination.elements else {
            return Layer(
                .elements, .notApplicable, Finding("elements.notMicroCredential", severity: .note),
                time: examination.moment)
        }
        let gaps = report.findings.filter { $0.isMandatory && $0.state != .present }
        let findings = report.findings.map(Self.finding)
        guard !gaps.isEmpty else {
            return Layer(
                .elements, .passed, Finding("elements.complete", severity: .note), time: examination.moment,
                findings: findings)
        }
        let reason = Finding(
            "elements.incomplete", severity: .warning, parameters: ["count": .integer(gaps.count)])
        return Layer(.elements, .failed, reason, time: examination.moment, findings: findings)
    }

    private static func finding(_ element: StandardElementFinding) -> Finding {
        let severity: Finding.Severity =
            switch element.state {
            case .present: .note
            case .partial, .missing: element.isMandatory ? .error : .note
            }
        return Finding(
            FindingCode(rawValue: element.reasonCode), severity: severity, at: element.places.first.map(Place.pointer),
            parameters: element.parameters)
    }
}
