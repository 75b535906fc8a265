// SPDX-License-Identifier: Apache-2.0

extension EUVocabulary {
    /// A controlled vocabulary by what it lists; the raw value is the EU's own name of it.
    package enum List: String, Sendable, Hashable, CaseIterable {
        /// Languages, by ISO 639-3 code.
        case language
        /// Countries, by ISO 3166-1 alpha-3 code.
        case country
        /// Currencies, by ISO 4217 code.
        case currency
        /// File types of media objects.
        case fileType = "file-type"
        /// Sex, as identity documents state it.
        case humanSex = "human-sex"
        /// Administrative territorial units; no table here.
        case administrativeUnit = "atu"
        /// Profiles of credentials.
        case credential
        /// Levels of the European Qualifications Framework.
        case eqf
        /// National qualifications frameworks and their levels.
        case qdr
        /// Fields of education and training (ISCED-F 2013).
        case iscedF = "isced-f"
        /// Formal or non-formal learning.
        case learningSetting = "learning-setting"
        /// Kinds of learning opportunity.
        case learningOpportunity = "learning-opportunity"
        /// Kinds of learning activity.
        case learningActivity = "learning-activity"
        /// Full or part time.
        case learningSchedule = "learning-schedule"
        /// How learning or an assessment takes place; the EU calls this list "learning-assessment".
        case modeOfLearning = "learning-assessment"
        /// Kinds of assessment.
        case assessment
        /// Supervision and identity verification during an assessment.
        case supervision = "supervision-verification"
        /// Credit systems.
        case educationCredit = "education-credit"
        /// Kinds of entitlement.
        case entitlement
        /// Actual or prospective entitlement.
        case entitlementStatus = "entitlement-status"
        /// Kinds of accreditation and quality assurance.
        case accreditation
        /// Decisions about an accreditation; one value is known.
        case accreditationDecision = "accreditation-decision"
        /// Kinds of evidence.
        case evidenceType = "evidence-type"
        /// Knowledge or skill.
        case skillType = "skill-type"
        /// How widely a skill can be used.
        case skillReuseLevel = "skill-reuse-level"
        /// Groups of learners that an opportunity is meant for.
        case targetGroup = "target-group"
        /// Encodings of media content.
        case encoding
        /// Checks of a verified presentation.
        case verification
        /// Results of such a check.
        case verificationStatus = "verification-status"
        /// Kinds of verifiable presentation.
        case presentation = "verifiable-presentation"
        /// Competences of DigComp; no table here.
        case digitalCompetence = "dcf"
        /// Kinds of claim; no table here.
        case claimType = "claim-type"
    }
}

extension EUVocabulary.List {
    private static let authority = "http://publications.europa.eu/resource/authority/"
    private static let skillsNetwork = "http://data.europa.eu/snb/"

    /// Whether the Publications Office keeps the list; the others are of the "snb" data set of Europass.
    private var isAuthorityList: Bool {
        switch self {
        case .language, .country, .currency, .fileType, .humanSex, .administrativeUnit: true
        default: false
        }
    }

    /// The IRI that a concept states as its scheme.
    package var scheme: String {
        isAuthorityList ? Self.authority + rawValue : Self.skillsNetwork + rawValue + "/25831c2"
    }

    /// What the IRIs of the list's concepts begin with; the code follows.
    package var conceptBase: String { (isAuthorityList ? Self.authority : Self.skillsNetwork) + rawValue + "/" }

    /// The list whose scheme has this IRI, also under the other spellings that official documents use.
    package init?(scheme: String) {
        let scheme = Self.spellings[scheme] ?? scheme
        guard let list = Self.byScheme[scheme] else { return nil }
        self = list
    }

    /// Cuts the IRI of a concept into its list and its code.
    static func split(_ id: String) -> (list: Self, code: String)? {
        guard let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        let code = id.index(after: slash)
        guard let list = byConceptBase[String(id[..<code])] else { return nil }
        return (list, String(id[code...]))
    }

    private static let byScheme = Dictionary(uniqueKeysWithValues: allCases.map { ($0.scheme, $0) })
    private static let byConceptBase = Dictionary(uniqueKeysWithValues: allCases.map { ($0.conceptBase, $0) })

    /// Spellings seen in official files (credentials and the issuer's source), each meaning a list of the table above.
    private static let spellings = [
        "https://publications.europa.eu/resource/authority/snb/dcf/25831c2": digitalCompetence.scheme,
        "http://data.europa.eu/snb/target-groups/25831c2": targetGroup.scheme,
    ]
}
