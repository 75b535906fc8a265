// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// Tells the shapes of DEQAR's JSON apart and reads each.
enum JSONShapes {
    static func read(_ root: JSONNode, register: QualityRegister, today: PlainDate, rows: Int) -> EvidenceReading {
        // The Web API wraps its answers in pages.
        let (items, base): ([JSONNode], JSONPointer) =
            if let results = root["results"] {
                (Array(results.elements), JSONPointer(tokens: ["results"]))
            } else if root.kind == .array { (Array(root.elements), .root) } else { ([root], .root) }
        guard items.count <= rows else {
            return EvidenceReading(
                source: nil, findings: [Finding("deqar.file.tooManyRows", parameters: ["limit": .integer(rows)])])
        }
        guard let first = items.first, let source = source(of: first) else {
            return EvidenceReading(source: nil, findings: [Finding("deqar.json.shape", at: .pointer(base.description))])
        }
        var reading = EvidenceReading(source: source.rawValue)
        let isWrapped = root["results"] != nil || root.kind == .array
        for (index, item) in items.enumerated() {
            let pointer = isWrapped ? base.appending(index) : base
            guard Self.source(of: item) == source else {
                reading.findings.append(
                    Finding(
                        "deqar.json.mixed", at: .pointer(pointer.description), parameters: ["index": .integer(index)]))
                continue
            }
            add(item, source, pointer, register: register, today: today, to: &reading)
        }
        return reading
    }

    private static func source(of node: JSONNode) -> DEQARSource? {
        guard node.kind == .object else { return nil }
        if node["agency_acronym"] != nil || node["agency_esg_activity"] != nil { return .webReports }
        if node["names"] != nil || node["deqar_id"] != nil { return .webInstitutions }
        return node["agency"] != nil || node["valid_from"] != nil ? .submissionJSON : nil
    }

    private static func add(
        _ item: JSONNode, _ source: DEQARSource, _ pointer: JSONPointer, register: QualityRegister, today: PlainDate,
        to reading: inout EvidenceReading
    ) {
        let reader = SubmissionReader(register: register, today: today)
        switch source {
        case .submissionJSON:
            reading.candidates.append(
                reader.candidate(item.value) { path in .pointer(path.reduce(pointer) { $0.appending($1) }.description) }
            )
        case .webReports:
            let submission = WebReport.submission(item.value)
            reading.candidates.append(
                reader.candidate(submission) { path in
                    .pointer(WebReport.path(of: path).reduce(pointer) { $0.appending($1) }.description)
                })
        case .webInstitutions:
            if let provider = WebInstitution.provider(item.value) {
                reading.providers.append(provider)
            } else {
                reading.findings.append(
                    Finding("deqar.institution.unreadable", severity: .warning, at: .pointer(pointer.description)))
            }
        case .submissionCSV, .agencies: break
        }
    }
}
