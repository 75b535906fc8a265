// SPDX-License-Identifier: Apache-2.0

/// The stable name of a report in the register.
package struct ReportID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes 1 to 200 characters without control characters.
    package init?(_ text: String) {
        guard !text.isEmpty, text.unicodeScalars.count <= 200, !HiddenCharacters.occur(in: text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// What an agency found out about one or more providers, and for which days, levels and programmes that speaks.
///
/// Providers and platforms are apart: a platform carries what a provider teaches and answers for.
package struct QualityReport: Hashable, Sendable, Identifiable {
    package let id: ReportID
    package var agency: AgencyID
    package var contributingAgencies: [AgencyID]
    package var localIdentifier: String?
    /// The procedures by the numbers of the register of agencies.
    package var activities: [ActivityID]
    package var kind: ActivityKind
    package var status: ReportStatus
    package var decision: ReportDecision
    package var validity: ReportValidity
    package var providers: [ProviderID]
    package var platforms: [ProviderID]
    package var programmes: [ReportProgramme]
    package var documents: [ReportDocument]
    /// Pages about the report.
    package var links: [ReportLink]
    package var summary: String?
    /// What the agency adds for readers.
    package var comment: String?
    /// What it says beyond a report, when it is an accreditation.
    package var accreditation: Accreditation?

    package init(
        id: ReportID, agency: AgencyID, contributingAgencies: [AgencyID] = [], localIdentifier: String? = nil,
        activities: [ActivityID] = [], kind: ActivityKind, status: ReportStatus, decision: ReportDecision,
        validity: ReportValidity, providers: [ProviderID], platforms: [ProviderID] = [],
        programmes: [ReportProgramme] = [], documents: [ReportDocument] = [], links: [ReportLink] = [],
        summary: String? = nil, comment: String? = nil, accreditation: Accreditation? = nil
    ) {
        self.id = id
        self.agency = agency
        self.contributingAgencies = contributingAgencies
        self.localIdentifier = localIdentifier
        self.activities = activities
        self.kind = kind
        self.status = status
        self.decision = decision
        self.validity = validity
        self.providers = providers
        self.platforms = platforms
        self.programmes = programmes
        self.documents = documents
        self.links = links
        self.summary = summary
        self.comment = comment
        self.accreditation = accreditation
    }

    /// Whether it speaks for the provider as a whole, within the limits it may have, and not only for programmes.
    package var speaksForWholeProvider: Bool { accreditation != nil || kind.coversWholeProvider }

    package var limits: EvidenceLimits { accreditation?.limits ?? .none }
}
