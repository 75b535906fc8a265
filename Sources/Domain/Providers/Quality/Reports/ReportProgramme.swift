// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A programme that a report speaks about.
package struct ReportProgramme: Hashable, Sendable {
    package var name: String
    package var otherNames: [String]
    package var qualification: String?
    package var identifiers: [String]
    package var level: QFEHEALevel?
    /// The EQF level as the agency states it; the cycles of higher education know none below 5.
    package var statedEQFLevel: EQFLevel?
    /// The level in the national framework, as the agency writes it.
    package var nationalLevel: String?
    package var leadsToDegree: Bool
    /// The workload as plain digits with a point.
    package var ects: String?
    package var certification: ProgrammeCertification?
    package var fields: [FieldOfStudy]
    /// Learning outcomes as addresses of ESCO skills.
    package var outcomes: [String]
    /// The countries where it is taught, when not the provider's own.
    package var countries: [CountryCode]

    package init(
        name: String, otherNames: [String] = [], qualification: String? = nil, identifiers: [String] = [],
        level: QFEHEALevel? = nil, statedEQFLevel: EQFLevel? = nil, nationalLevel: String? = nil,
        leadsToDegree: Bool = true, ects: String? = nil,
        certification: ProgrammeCertification? = nil, fields: [FieldOfStudy] = [], outcomes: [String] = [],
        countries: [CountryCode] = []
    ) {
        self.name = name
        self.otherNames = otherNames
        self.qualification = qualification
        self.identifiers = identifiers
        self.level = level
        self.statedEQFLevel = statedEQFLevel
        self.nationalLevel = nationalLevel
        self.leadsToDegree = leadsToDegree
        self.ects = ects
        self.certification = certification
        self.fields = fields
        self.outcomes = outcomes
        self.countries = countries
    }

    /// The level stated, else the one that answers to the cycle.
    package var eqfLevel: EQFLevel? { statedEQFLevel ?? level?.eqfLevel }

    /// What DEQAR shows it as: a degree programme, a micro-credential below 60 credits, or other provision.
    package enum Kind: String, Sendable, Hashable { case degree, microCredential = "micro-credential", other }

    package var kind: Kind {
        guard !leadsToDegree else { return .degree }
        return (ects.flatMap(Double.init) ?? 0) < 60 ? .microCredential : .other
    }
}
