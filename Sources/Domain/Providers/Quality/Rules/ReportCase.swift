// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// One report before the rules: what it says, who it names, and where it stood in what was handed in.
package struct ReportCase: Sendable {
    package let report: QualityReport
    package let agency: QualityAssuranceAgency
    /// The agencies of the report's procedures, one for each procedure.
    package let activityAgencies: [AgencyID]
    /// The kinds of the report's procedures.
    package let kinds: [ActivityKind]
    package let providers: [ReviewedProvider]
    /// The day on which the rules are asked.
    package let today: PlainDate
    /// Where the report stood: its row, or its pointer.
    package let place: @Sendable (_ part: String) -> Place?

    package init(
        report: QualityReport, agency: QualityAssuranceAgency, activityAgencies: [AgencyID], kinds: [ActivityKind],
        providers: [ReviewedProvider], today: PlainDate,
        place: @escaping @Sendable (_ part: String) -> Place? = { _ in nil }
    ) {
        self.report = report
        self.agency = agency
        self.activityAgencies = activityAgencies
        self.kinds = kinds
        self.providers = providers
        self.today = today
        self.place = place
    }

    var seats: Set<CountryCode> { Set(providers.flatMap(\.seats)) }

    /// The covered institutions of higher education.
    var institutions: [ReviewedProvider] { providers.filter(\.isHigherEducation) }
}
