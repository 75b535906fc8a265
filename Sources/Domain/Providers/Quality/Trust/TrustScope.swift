// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What a provider is to be trusted for; nothing stated means anything at all.
package struct TrustScope: Hashable, Sendable {
    package var level: EQFLevel?
    package var field: FieldOfStudy?
    /// Where it is awarded.
    package var place: Jurisdiction?
    /// Titles and identifiers of the programme in question; where there are some, a report on programmes must name one.
    package var programme: Set<String>

    package init(
        level: EQFLevel? = nil, field: FieldOfStudy? = nil, place: Jurisdiction? = nil, programme: Set<String> = []
    ) {
        self.level = level
        self.field = field
        self.place = place
        self.programme = programme
    }

    package static let anything = TrustScope()

    /// The parts of a report that reach this far; `nil` when none does.
    func reach(of report: QualityReport) -> TrustGround.Reach? {
        if let limits = report.accreditation?.limits {
            guard limits.allow(self) else { return nil }
            return limits == .none ? .wholeProvider : .within(limits)
        }
        if report.kind.coversWholeProvider { return .wholeProvider }
        let programmes = report.programmes.filter(isHeld)
        return programmes.isEmpty ? nil : .programmes(programmes)
    }

    /// What a programme does not state it does not hold: silence is no proof. Only the country is the provider's own
    /// where a programme names none.
    private func isHeld(by programme: ReportProgramme) -> Bool {
        if let level, programme.eqfLevel != level { return false }
        if let place, !programme.countries.isEmpty, !programme.countries.contains(place.country) { return false }
        if let field, !programme.fields.contains(where: { $0.holds(field) }) { return false }
        guard !self.programme.isEmpty else { return true }
        let names = [programme.name] + programme.otherNames.map(\.name) + programme.identifiers.map(\.notation)
        return names.contains { self.programme.contains($0) }
    }
}
