// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// Tells the shapes of DEQAR's JSON apart and reads each.
enum JSONShapes {
    static func read(
        _ root: JSONNode, register: QualityRegister, today: PlainDate, rows: Int, _ progress: (Int, Int) -> Void
    ) -> EvidenceReading {
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
        var unread = source == .webInstitutions ? UnreadMembers.ofWebInstitution : .ofWebReport
        let isWrapped = root["results"] != nil || root.kind == .array
        for (index, item) in items.enumerated() {
            let pointer = isWrapped ? base.appending(index) : base
            guard Self.source(of: item) == source else {
                reading.findings.append(
                    Finding(
                        "deqar.json.mixed", at: .pointer(pointer.description), parameters: ["index": .integer(index)]))
                continue
            }
            add(item, source, pointer, register: register, today: today, &unread, to: &reading)
            if index.isMultiple(of: 1_000) { progress(index, items.count) }
        }
        return reading
    }

    private static func source(of node: JSONNode) -> DEQARSource? {
        guard node.kind == .object else { return nil }
        if node["agency_acronym"] != nil || node["agency_esg_activity"] != nil { return .webReports }
        if node["names"] != nil || node["deqar_id"] != nil { return .webInstitutions }
        return node["agency"] != nil || node["valid_from"] != nil ? .submissionJSON : nil
    }

    /// An identifier that somebody else has already: then it is one body under two names, or a number is wrong, and a
    /// report that names it will be refused until that is settled.
    private static func twins(
        of provider: ReviewedProvider, register: QualityRegister, in reading: EvidenceReading, at pointer: JSONPointer
    ) -> [Finding] {
        provider.identifiers.compactMap { identifier in
            let known = register.providers(identifier.scheme, identifier.notation).first { $0 != provider.id }
            let other =
                known ?? reading.providers.first { $0.id != provider.id && $0.identifiers.contains(identifier) }?.id
            return other.map {
                Finding(
                    "deqar.institution.twin", severity: .warning, at: .pointer(pointer.description),
                    parameters: ["identifier": .text(identifier.notation), "other": .text($0.text)])
            }
        }
    }

    private static func add(
        _ item: JSONNode, _ source: DEQARSource, _ pointer: JSONPointer, register: QualityRegister, today: PlainDate,
        _ unread: inout UnreadMembers, to reading: inout EvidenceReading
    ) {
        let reader = SubmissionReader(register: register, today: today)
        let value = item.value
        let place: @Sendable ([String]) -> Place = { path in
            .pointer(path.reduce(pointer) { $0.appending($1) }.description)
        }
        var notes: [Finding] = []
        func note(_ finding: Finding, _ path: [String]) {
            notes.append(
                Finding(
                    finding.code, severity: finding.severity == .note ? .note : .warning, at: place(path),
                    parameters: finding.parameters))
        }
        switch source {
        case .submissionJSON: reading.candidates.append(reader.candidate(value, place: place))
        case .webReports:
            unread.tell(of: value, note)
            WebReport.flag(value).map(note)
            reading.candidates.append(
                reader.candidate(WebReport.submission(value)) { place(WebReport.path(of: $0)) })
        case .webInstitutions:
            if let provider = WebInstitution.provider(value, register: register, &unread, note: note) {
                notes += twins(of: provider, register: register, in: reading, at: pointer)
                reading.providers.append(provider)
            }
        case .submissionCSV, .agencies: break
        }
        reading.findings += notes
    }
}
