// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// What the Database of External Quality Assurance Results asks of a report (DEQAR, submission rules of December 2025),
/// rule by rule: what is refused, and what is taken with a flag.
package enum ReportRules {
    typealias Rejection = @Sendable (ReportCase) -> [Finding]
    typealias Flagging = @Sendable (ReportCase) -> [ReportFlag]

    /// What is wrong with the report; it is refused when there is anything.
    package static func rejections(_ given: ReportCase) -> [Finding] { rejecting.flatMap { $0(given) } }

    /// What a person should look at.
    package static func flags(_ given: ReportCase) -> [ReportFlag] { flagging.flatMap { $0(given) } }

    /// What is worth a remark and changes nothing.
    package static func remarks(_ given: ReportCase) -> [Finding] { startsLater(given) }

    static let rejecting: [Rejection] = [
        providerCount, programmeCount, agencyWasRegistered, statusFitsProviders, degreeFitsProviders,
        certificationFitsDegree, workloadWithoutDegree, platformIsNotProvider, activityForEachAgency, oneKindOfActivity,
    ]

    static let flagging: [Flagging] = [
        officialStatus, knownCountry, programmeCountry, voluntaryLevel, documentAtHand,
    ]
}

/// A doubt about a report that was taken.
package struct ReportFlag: Hashable, Sendable {
    /// How much it weighs: a report with a high flag is not shown and does not count until a person has cleared it.
    package enum Level: String, Sendable, Hashable, CaseIterable { case low, high }

    package let level: Level
    package let finding: Finding

    package init(_ level: Level, _ code: FindingCode, at place: Place?, _ parameters: [String: String] = [:]) {
        self.level = level
        finding = Finding(code, severity: .warning, at: place, parameters: parameters.mapValues { .text($0) })
    }

    package init(level: Level, finding: Finding) {
        self.level = level
        self.finding = finding
    }
}
