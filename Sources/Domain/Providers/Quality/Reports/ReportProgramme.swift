// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A programme that a report speaks about.
package struct ReportProgramme: Hashable, Sendable {
    package var name: String
    package var otherNames: [OtherName]
    package var qualification: String?
    package var identifiers: [Identifier]
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
    /// The learning outcomes in words.
    package var outcomeDescription: String?
    /// Whether a micro-credential was looked at as a part of a wider accreditation; `nil` where nothing is said.
    package var isPartOfAccreditation: Bool?
    /// The countries where it is taught, when not the provider's own.
    package var countries: [CountryCode]

    package init(
        name: String, otherNames: [OtherName] = [], qualification: String? = nil, identifiers: [Identifier] = [],
        level: QFEHEALevel? = nil, statedEQFLevel: EQFLevel? = nil, nationalLevel: String? = nil,
        leadsToDegree: Bool = true, ects: String? = nil,
        certification: ProgrammeCertification? = nil, fields: [FieldOfStudy] = [], outcomes: [String] = [],
        outcomeDescription: String? = nil, isPartOfAccreditation: Bool? = nil, countries: [CountryCode] = []
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
        self.outcomeDescription = outcomeDescription
        self.isPartOfAccreditation = isPartOfAccreditation
        self.countries = countries
    }

    /// A name that the programme has besides, and the qualification that goes by it.
    package struct OtherName: Hashable, Sendable {
        package var name: String
        package var qualification: String?

        package init(_ name: String, qualification: String? = nil) {
            self.name = name
            self.qualification = qualification
        }
    }

    /// An identifier of the programme, and whose it is.
    package struct Identifier: Hashable, Sendable {
        package var notation: String
        /// The kind of identifier in the agency's words; `nil` for the agency's own.
        package var resource: String?

        package init(_ notation: String, resource: String? = nil) {
            self.notation = notation
            self.resource = resource
        }
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
