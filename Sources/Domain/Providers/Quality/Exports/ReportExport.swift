// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// The reports that can be handed on in DEQAR's shape, and what of them cannot.
///
/// Left out are those that do not count (a high flag that nobody has cleared), accreditations, which DEQAR does not know,
/// and, for the Qualification Dataset Register, what DEQAR itself does not pass on (`export_to_QDR_if`).
package struct ReportExport: Sendable {
    package struct Remark: Sendable, Hashable {
        package let report: ReportID
        package let finding: Finding

        package init(report: ReportID, finding: Finding) {
            self.report = report
            self.finding = finding
        }
    }

    /// In the order of their first days and names.
    package let reports: [QualityReport]
    /// Why a report is not among them.
    package let leftOut: [Remark]
    /// What of a report that is among them is lost.
    package let losses: [Remark]

    package init(_ standings: [ReportStanding], _ selection: ReportSelection, register: QualityRegister) {
        var reports: [QualityReport] = []
        var leftOut: [Remark] = []
        var losses: [Remark] = []
        let chosen = standings.filter(selection.holds).sorted {
            ($0.report.validity.from, $0.report.id.text) < ($1.report.validity.from, $1.report.id.text)
        }
        for standing in chosen {
            let report = standing.report
            let obstacles = Self.obstacles(standing, selection, register)
            guard obstacles.isEmpty else {
                leftOut += obstacles.map { Remark(report: report.id, finding: Finding($0, severity: .warning)) }
                continue
            }
            reports.append(report)
            losses += Self.losses(of: report, register).map { Remark(report: report.id, finding: $0) }
        }
        self.reports = reports
        self.leftOut = leftOut
        self.losses = losses
    }

    private static func obstacles(
        _ standing: ReportStanding, _ selection: ReportSelection, _ register: QualityRegister
    ) -> [FindingCode] {
        if standing.report.accreditation != nil { return ["export.leftOut.accreditation"] }
        if standing.isInDoubt { return ["export.leftOut.highFlag"] }
        guard selection.isForDatasetRegister else { return [] }
        let providers = standing.report.providers.compactMap { register.providers[$0] }
        guard case .ineligible(let obstacles) = ExportEligibility(standing.report, providers: providers, flags: [])
        else { return [] }
        return ExportEligibility.Obstacle.allCases.filter(obstacles.contains).map { obstacle in
            switch obstacle {
            case .noReferencedSeat: "export.leftOut.noReferencedSeat"
            case .voluntary: "export.leftOut.voluntary"
            case .highFlag: "export.leftOut.highFlag"
            }
        }
    }

    private static func losses(of report: QualityReport, _ register: QualityRegister) -> [Finding] {
        var losses: [Finding] = []
        func lost(_ code: FindingCode, _ parameters: [String: MessageArgument] = [:]) {
            losses.append(Finding(code, severity: .note, parameters: parameters))
        }
        for programme in report.programmes {
            if let level = programme.statedEQFLevel, programme.level?.eqfLevel != level {
                lost(
                    "export.loss.level", ["programme": .text(programme.name), "level": .integer(level.number)])
            }
            if programme.fields.count > 1 { lost("export.loss.fields", ["programme": .text(programme.name)]) }
        }
        for document in report.documents where document.sha256 != nil {
            lost("export.loss.digest", ["document": .text(document.title)])
        }
        for provider in report.providers + report.platforms {
            let schemes = register.providers[provider]?.identifiers.map(\.scheme) ?? []
            if !schemes.contains(.deqar), !schemes.contains(.eter) {
                lost("export.loss.provider", ["provider": .text(provider.text)])
            }
        }
        return losses
    }
}
