// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

// Rules whose breach refuses a report.
extension ReportRules {
    static func providerCount(_ given: ReportCase) -> [Finding] {
        let allowed = given.report.kind.providers
        guard !allowed.contains(given.report.providers.count) else { return [] }
        return [
            Finding(
                "report.providers.count", at: given.place("institution"),
                parameters: [
                    "kind": .text(given.report.kind.rawValue), "count": .integer(given.report.providers.count),
                    "least": .integer(allowed.lowerBound),
                ])
        ]
    }

    static func programmeCount(_ given: ReportCase) -> [Finding] {
        guard !given.report.kind.programmes.contains(given.report.programmes.count) else { return [] }
        return [
            Finding(
                given.report.programmes.isEmpty ? "report.programmes.none" : "report.programmes.unwanted",
                at: given.place("programme"),
                parameters: [
                    "kind": .text(given.report.kind.rawValue), "count": .integer(given.report.programmes.count),
                ])
        ]
    }

    static func agencyWasRegistered(_ given: ReportCase) -> [Finding] {
        guard !given.agency.wasRegistered(on: given.report.validity.from) else { return [] }
        return [
            Finding(
                "report.agency.notRegistered", at: given.place("valid_from"),
                parameters: ["agency": .text(given.agency.acronym), "date": .day(given.report.validity.from)])
        ]
    }

    /// The duty to be reviewed exists for institutions of the European Higher Education Area only.
    static func statusFitsProviders(_ given: ReportCase) -> [Finding] {
        guard given.report.status == .obligatory,
            !given.institutions.contains(where: {
                $0.seats.contains(where: CountryGroups.shared.isOfHigherEducationArea)
            })
        else { return [] }
        return [Finding("report.status.mustBeVoluntary", at: given.place("status"))]
    }

    static func degreeFitsProviders(_ given: ReportCase) -> [Finding] {
        guard given.institutions.isEmpty else { return [] }
        return programmes(given) { programme, index in
            guard programme.leadsToDegree else { return nil }
            return Finding(
                "report.degree.mustBeNo", at: given.place("programme[\(index)].degree_outcome"),
                parameters: ["programme": .text(programme.name)])
        }
    }

    static func certificationFitsDegree(_ given: ReportCase) -> [Finding] {
        programmes(given) { programme, index in
            let place = given.place("programme[\(index)].assessment_certification")
            switch (programme.leadsToDegree, programme.certification) {
            case (true, .some):
                return Finding(
                    "report.certification.withDegree", at: place, parameters: ["programme": .text(programme.name)])
            case (false, nil):
                return Finding(
                    "report.certification.missing", at: place, parameters: ["programme": .text(programme.name)])
            default: return nil
            }
        }
    }

    static func workloadWithoutDegree(_ given: ReportCase) -> [Finding] {
        programmes(given) { programme, index in
            guard !programme.leadsToDegree, programme.ects == nil else { return nil }
            return Finding(
                "report.workload.missing", at: given.place("programme[\(index)].workload_ects"),
                parameters: ["programme": .text(programme.name)])
        }
    }

    static func platformIsNotProvider(_ given: ReportCase) -> [Finding] {
        given.report.platforms.enumerated().compactMap { index, platform in
            guard given.report.providers.contains(platform) else { return nil }
            return Finding(
                "report.platform.isProvider", at: given.place("platform[\(index + 1)]"),
                parameters: ["provider": .text(platform.text)])
        }
    }

    /// Who contributed must have done something.
    static func activityForEachAgency(_ given: ReportCase) -> [Finding] {
        let active = Set(given.activityAgencies)
        return ([given.report.agency] + given.report.contributingAgencies).filter { !active.contains($0) }.map {
            agency in
            Finding(
                "report.activity.missingForAgency", at: given.place("activities"),
                parameters: ["agency": .text(agency.text)])
        }
    }

    /// The rules for providers and programmes hang on the kind, so there must be one.
    static func oneKindOfActivity(_ given: ReportCase) -> [Finding] {
        let kinds = Set(given.kinds)
        guard ActivityKind(combining: kinds) == nil else { return [] }
        return [
            Finding(
                "report.activity.kindsDiffer", at: given.place("activities"),
                parameters: ["kinds": .text(kinds.map(\.rawValue).sorted().joined(separator: ", "))])
        ]
    }

    /// A report may be handed in before its first day; it counts from that day on.
    static func startsLater(_ given: ReportCase) -> [Finding] {
        guard given.report.validity.from > given.today else { return [] }
        return [
            Finding(
                "report.date.future", severity: .warning, at: given.place("valid_from"),
                parameters: ["date": .day(given.report.validity.from)])
        ]
    }

    private static func programmes(
        _ given: ReportCase, _ rule: (ReportProgramme, _ index: Int) -> Finding?
    ) -> [Finding] {
        given.report.programmes.enumerated().compactMap { rule($1, $0 + 1) }
    }
}
