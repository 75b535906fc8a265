// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// What is in the register and in the rows above, found by name, by likeness and by provider.
struct ImportComparison {
    private var reports: [QualityReport] = []
    private var byName: [ReportID: Int] = [:]
    private var byLikeness: [DuplicateKey: ReportID] = [:]
    private var byProvider: [ProviderID: [Int]] = [:]
    private var seen: [ReportID: Place?] = [:]

    init(_ existing: [QualityReport]) {
        reports.reserveCapacity(existing.count)
        byName.reserveCapacity(existing.count)
        byLikeness.reserveCapacity(existing.count)
        for report in existing { add(report) }
    }

    mutating func row(_ candidate: ReportCandidate) -> ImportPlan.Row {
        switch candidate.content {
        case .refused(let findings):
            return row(candidate, .refused(findings))
        case .taken(let report, let flags, let remarks):
            if seen.keys.contains(report.id) { return row(candidate, .refused([repeated(report, candidate.place)])) }
            seen[report.id] = candidate.place
            if let position = byName[report.id] {
                let known = reports[position]
                let report = report.keepingDigests(of: known)
                guard known != report else { return row(candidate, .same(report.id), flags, remarks) }
                let contradictions = contradictions(report, at: candidate.place)
                replace(position, by: report)
                return row(candidate, .changed(report, from: known), flags, remarks + contradictions)
            }
            if let twin = byLikeness[DuplicateKey(report)] {
                return row(candidate, .duplicate(of: twin), flags, remarks)
            }
            let contradictions = contradictions(report, at: candidate.place)
            add(report)
            return row(candidate, .new(report), flags, remarks + contradictions)
        }
    }

    private func row(
        _ candidate: ReportCandidate, _ fate: ImportPlan.Fate, _ flags: [ReportFlag] = [], _ remarks: [Finding] = []
    ) -> ImportPlan.Row {
        ImportPlan.Row(
            file: candidate.file, place: candidate.place, label: candidate.label, fate: fate, flags: flags,
            remarks: remarks)
    }

    private func repeated(_ report: QualityReport, _ place: Place?) -> Finding {
        Finding(
            "report.localIdentifier.repeated", at: place,
            parameters: ["identifier": .text(report.localIdentifier ?? report.id.text)])
    }

    private func contradictions(_ report: QualityReport, at place: Place?) -> [Finding] {
        let others = report.providers.flatMap { byProvider[$0] ?? [] }
        return (report.providers.count < 2 ? others : Array(Set(others)))
            .compactMap { ReportContradiction.remark(report, beside: reports[$0], at: place) }
            .sorted { $0.code.rawValue < $1.code.rawValue }
    }

    private mutating func add(_ report: QualityReport) {
        let position = reports.endIndex
        reports.append(report)
        byName[report.id] = position
        enter(report, at: position)
    }

    private mutating func replace(_ position: Int, by report: QualityReport) {
        let key = DuplicateKey(reports[position])
        if byLikeness[key] == report.id { byLikeness[key] = nil }
        for provider in reports[position].providers { byProvider[provider]?.removeAll { $0 == position } }
        reports[position] = report
        enter(report, at: position)
    }

    private mutating func enter(_ report: QualityReport, at position: Int) {
        byLikeness[DuplicateKey(report)] = report.id
        for provider in report.providers { byProvider[provider, default: []].append(position) }
    }
}
