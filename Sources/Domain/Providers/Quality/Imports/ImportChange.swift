// SPDX-License-Identifier: Apache-2.0

/// What an import changed about one report, as it was recorded.
package struct ImportChange: Hashable, Sendable {
    package let report: QualityReport
    /// The report as it stood before; `nil` when the import brought it.
    package let before: QualityReport?
    /// The codes of the flags it was taken with.
    package let flags: [String]

    package init(report: QualityReport, before: QualityReport?, flags: [String]) {
        self.report = report
        self.before = before
        self.flags = flags
    }

    /// The parts that differ from before, by their names in the register; none for a new report.
    package var parts: [Part] {
        guard let before else { return [] }
        return Part.allCases.filter { $0.differs(report, before) }
    }

    package enum Part: String, Sendable, Hashable, CaseIterable {
        case decision, status, validity, providers, platforms, programmes, activities, agencies, documents, summary
        case limits

        func differs(_ left: QualityReport, _ right: QualityReport) -> Bool {
            switch self {
            case .decision: left.decision != right.decision
            case .status: left.status != right.status
            case .validity: left.validity != right.validity
            case .providers: left.providers != right.providers
            case .platforms: left.platforms != right.platforms
            case .programmes: left.programmes != right.programmes
            case .activities: left.activities != right.activities || left.kind != right.kind
            case .agencies: left.agency != right.agency || left.contributingAgencies != right.contributingAgencies
            case .documents: left.documents != right.documents
            case .summary: left.summary != right.summary
            case .limits: left.accreditation != right.accreditation
            }
        }
    }
}

/// What taking an import back will do, in numbers.
package struct UndoForecast: Hashable, Sendable {
    /// Reports that will no longer be there.
    package var vanishing = 0
    /// Reports that go back to what was told before.
    package var goingBack = 0
    /// Reports that were told anew since, and stay as they are.
    package var staying = 0
    package var agencies = 0
    package var providers = 0

    package init() {}
}
