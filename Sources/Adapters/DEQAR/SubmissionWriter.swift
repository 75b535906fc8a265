// SPDX-License-Identifier: Apache-2.0

package import JSONTree
import Localization
package import Providers
import Vocabulary

/// Writes reports as the Submission API, version 2, takes them.
package struct SubmissionWriter: Sendable {
    private let register: QualityRegister

    /// - Parameter register: the agencies and providers that the reports name.
    package init(register: QualityRegister) { self.register = register }

    /// All reports as one array.
    package func submissions(_ reports: [QualityReport]) -> JSONValue { .array(reports.map(submission)) }

    package func submission(_ report: QualityReport) -> JSONValue {
        var object = JSONObject()
        object["agency"] = agency(report.agency)
        if !report.contributingAgencies.isEmpty {
            object["contributing_agencies"] = .array(report.contributingAgencies.map(agency))
        }
        object["local_identifier"] = report.localIdentifier.map(JSONValue.string)
        if report.localIdentifier == nil, report.id.text.hasPrefix("deqar:") {
            object["report_id"] = .string(String(report.id.text.dropFirst(6)))
        }
        object["activities"] = .array(report.activities.map { ["id": .string($0.text)] })
        object["status"] = .string(SubmissionCodes.number(of: report.status, in: SubmissionCodes.status))
        object["decision"] = .string(SubmissionCodes.number(of: report.decision, in: SubmissionCodes.decision))
        object["valid_from"] = .string(report.validity.from.description)
        object["valid_to"] = report.validity.statedUntil.map { .string($0.description) }
        object["date_format"] = "%Y-%m-%d"
        object["report_files"] = .array(report.documents.map(document))
        if !report.links.isEmpty { object["report_links"] = .array(report.links.map(link)) }
        object["institutions"] = .array(report.providers.map(provider))
        if !report.platforms.isEmpty { object["platforms"] = .array(report.platforms.map(provider)) }
        if !report.programmes.isEmpty { object["programmes"] = .array(report.programmes.map(programme)) }
        object["summary"] = report.summary.map(JSONValue.string)
        object["other_comment"] = report.comment.map(JSONValue.string)
        return .object(object)
    }

    private func agency(_ id: AgencyID) -> JSONValue { .string(register.agencies[id]?.acronym ?? id.text) }

    /// DEQAR's number where there is one, else ETER's, else our own name for it.
    private func provider(_ id: ProviderID) -> JSONValue {
        let identifiers = register.providers[id]?.identifiers ?? []
        if let deqar = identifiers.first(where: { $0.scheme == .deqar }) {
            return ["deqar_id": .string(deqar.notation)]
        }
        if let eter = identifiers.first(where: { $0.scheme == .eter }) { return ["eter_id": .string(eter.notation)] }
        return ["identifier": .string(id.text)]
    }

    /// An enclosed file is not kept, so that only its address and title can be written again.
    private func document(_ document: ReportDocument) -> JSONValue {
        var object = JSONObject()
        object["original_location"] = document.address.map(JSONValue.string)
        object["display_name"] = .string(document.title)
        object["file_name"] = document.fileName.map(JSONValue.string)
        object["report_language"] = .array(document.languages.map(JSONValue.string))
        return .object(object)
    }

    private func link(_ link: ReportLink) -> JSONValue {
        var object = JSONObject()
        object["link"] = .string(link.address)
        if !link.title.isEmpty { object["link_display_name"] = .string(link.title) }
        return .object(object)
    }

    private func programme(_ programme: ReportProgramme) -> JSONValue {
        var object = JSONObject()
        if !programme.identifiers.isEmpty {
            object["identifiers"] = .array(
                programme.identifiers.map { identifier in
                    pair(("identifier", identifier.notation), ("resource", identifier.resource))
                })
        }
        object["name_primary"] = .string(programme.name)
        object["qualification_primary"] = programme.qualification.map(JSONValue.string)
        if !programme.otherNames.isEmpty {
            object["alternative_names"] = .array(
                programme.otherNames.map { other in
                    pair(("name_alternative", other.name), ("qualification_alternative", other.qualification))
                })
        }
        object["nqf_level"] = programme.nationalLevel.map(JSONValue.string)
        object["qf_ehea_level"] = programme.level.map { .string("\($0.rawValue)") }
        object["degree_outcome"] = programme.leadsToDegree ? "1" : "2"
        object["workload_ects"] = programme.ects.map(JSONValue.string)
        object["assessment_certification"] = programme.certification.map {
            .string(SubmissionCodes.number(of: $0, in: SubmissionCodes.certification))
        }
        if let field = programme.fields.first { object["field_study"] = .string(field.code) }
        if !programme.outcomes.isEmpty {
            object["learning_outcomes"] = .array(programme.outcomes.map(JSONValue.string))
        }
        object["learning_outcome_description"] = programme.outcomeDescription.map(JSONValue.string)
        object["mc_as_part_of_accreditation"] = programme.isPartOfAccreditation.map(JSONValue.bool)
        if !programme.countries.isEmpty {
            object["countries"] = .array(programme.countries.map { .string($0.alpha2) })
        }
        return .object(object)
    }

    private func pair(_ first: (name: String, text: String), _ second: (name: String, text: String?)) -> JSONValue {
        var object = JSONObject()
        object[first.name] = .string(first.text)
        object[second.name] = second.text.map(JSONValue.string)
        return .object(object)
    }
}
