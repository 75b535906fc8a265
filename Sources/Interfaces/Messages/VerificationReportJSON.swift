// SPDX-License-Identifier: Apache-2.0

import Courses
import Credentials
import Foundation
package import JSONTree
package import Localization
package import Verifications
package import Vocabulary

extension MessageCatalogue {
    /// The sentence of a finding: the text `finding.<code>` with the finding's parameters.
    package func text(of finding: Finding, in language: LanguageTag) -> String {
        text(MessageKey(rawValue: "finding.\(finding.code.rawValue)"), finding.parameters, in: language)
    }
}

extension VerificationReport {
    /// The report as programs read it; members are added, never renamed.
    ///
    /// - Parameter language: The language of the sentences. Codes, names and times are the same in all.
    package func json(language: LanguageTag) -> JSONValue {
        let writer = VerificationReportWriter(language: language)
        return [
            "verdict": .string(verdict.rawValue), "checkedAt": .string(VerificationReportWriter.time(checkedAt)),
            "format": .string(format.rawValue), "layers": .array(layers.map(writer.layer)),
            "credential": credential.map(writer.credential) ?? .null, "sealer": sealer.map(writer.sealer) ?? .null,
            "elements": elements.map(writer.elements) ?? .null,
        ]
    }
}

/// Writes the parts of a report.
struct VerificationReportWriter {
    let language: LanguageTag

    /// A time in UTC with seconds (RFC 3339).
    static func time(_ date: Date) -> String { date.formatted(.iso8601) }

    func layer(_ layer: Layer) -> JSONValue {
        var object: JSONObject = [
            "layer": .string(layer.name.rawValue), "outcome": .string(layer.outcome.rawValue),
            "code": .string(layer.code.rawValue), "reason": .string(sentence(layer.reason)),
            "time": .string(Self.time(layer.time)),
        ]
        if let place = FindingJSON.place(of: layer.reason) { object["place"] = place }
        if !layer.evidence.isEmpty { object["evidence"] = .array(layer.evidence.map(evidence)) }
        if !layer.findings.isEmpty { object["findings"] = .array(layer.findings.map(finding)) }
        return .object(object)
    }

    private func evidence(_ evidence: Layer.Evidence) -> JSONValue {
        var object: JSONObject = ["fact": .string(evidence.key), "value": value(evidence.value)]
        if let seal = evidence.seal { object["seal"] = .number(JSONNumber(seal)) }
        return .object(object)
    }

    func credential(_ credential: CredentialSummary) -> JSONValue {
        var object: JSONObject = [
            "title": .string(text(credential.subject)), "issuer": credential.issuer.map(organisation) ?? .null,
            "learner": credential.learner.map { .string(text($0.name)) } ?? .null,
            "awardingBodies": .array(credential.awardingBodies.map(organisation)),
            "testSeal": .bool(credential.isTest), "cutShort": .bool(credential.isCutShort),
        ]
        if let id = credential.id { object["id"] = .string(id) }
        let dates = [
            ("issued", credential.issued), ("validFrom", credential.validFrom), ("validUntil", credential.validUntil),
        ]
        for case (let name, let date?) in dates { object[name] = .string(Self.time(date)) }
        for (name, value) in further(credential) { object[name] = value }
        return .object(object)
    }

    /// What only some documents say; a member is there only when they say it.
    private func further(_ credential: CredentialSummary) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = []
        if let place = credential.learner?.placeOfBirth { members.append(("placeOfBirth", .string(text(place)))) }
        func list(_ name: String, _ values: [JSONValue]) {
            if !values.isEmpty { members.append((name, .array(values))) }
        }
        list("citizenship", credential.learner?.citizenship.map { .string(text($0.label)) } ?? [])
        if let statement = credential.mandateStatement { members.append(("mandate", .string(statement))) }
        list("gradingSchemes", credential.claims.flatMap(gradingSchemes))
        list("attachments", credential.attachments.map(attachment))
        list("statusReferences", credential.statusReferences.map(statusReference))
        return members
    }

    private func gradingSchemes(_ claim: CredentialSummary.Claim) -> [JSONValue] {
        ([claim] + claim.assessments).compactMap { claim in
            guard let assessment = claim.assessment, !assessment.gradingDescription.isEmpty else { return nil }
            return [
                "assessment": .string(text(claim.title)), "title": .string(text(assessment.gradingScheme)),
                "description": .string(text(assessment.gradingDescription)),
            ]
        }
    }

    private func attachment(_ attachment: CredentialSummary.Attachment) -> JSONValue {
        var object: JSONObject = ["title": .string(text(attachment.title))]
        if let type = attachment.type { object["type"] = .string(type.code) }
        if let size = attachment.content?.byteCount { object["size"] = .number(JSONNumber(size)) }
        if let address = attachment.address { object["address"] = .string(address) }
        return .object(object)
    }

    private func statusReference(_ reference: CredentialSummary.StatusReference) -> JSONValue {
        var object: JSONObject = ["type": .array(reference.types.map(JSONValue.string))]
        if let id = reference.id { object["id"] = .string(id) }
        return .object(object)
    }

    func sealer(_ sealer: Sealer) -> JSONValue {
        var object: JSONObject = ["name": .string(sealer.name)]
        if let country = sealer.country { object["country"] = .string(country) }
        if let identifier = sealer.organizationIdentifier { object["organizationIdentifier"] = .string(identifier) }
        object["certificateIssuer"] = .string(sealer.certificateIssuer)
        object["certificateFrom"] = .string(Self.time(sealer.notBefore))
        object["certificateUntil"] = .string(Self.time(sealer.notAfter))
        if let time = sealer.claimedSealingTime { object["claimedSealingTime"] = .string(Self.time(time)) }
        object["test"] = .bool(sealer.isTest)
        return .object(object)
    }

    func elements(_ report: StandardElementsReport) -> JSONValue {
        .array(
            report.findings.map { finding in
                [
                    "element": .string(finding.element.rawValue), "state": .string(finding.state.rawValue),
                    "mandatory": .bool(finding.isMandatory), "code": .string(finding.reasonCode),
                    "reason": .string(
                        sentence(
                            Finding(FindingCode(rawValue: finding.reasonCode), parameters: finding.parameters))),
                    "places": .array(finding.places.map(JSONValue.string)),
                ]
            })
    }

    private func organisation(_ organisation: CredentialSummary.Organisation) -> JSONValue {
        var object: JSONObject = ["name": .string(text(organisation.name))]
        if let country = organisation.countries.first {
            object["country"] = .string(text(country.label))
        }
        if let identifier = organisation.eIDASIdentifier { object["identifier"] = .string(identifier.notation) }
        return .object(object)
    }

    private func finding(_ finding: Finding) -> JSONValue { FindingJSON.value(finding, in: language) }

    private func sentence(_ finding: Finding) -> String { BuiltInMessages.catalogue.text(of: finding, in: language) }

    private func text(_ text: LocalizedText) -> String { text.best(for: [language, .en])?.text ?? "" }

    private func value(_ argument: MessageArgument) -> JSONValue {
        switch argument {
        case .text(let text): .string(text)
        case .integer(let integer): .number(JSONNumber(integer))
        case .decimal(let text): .string(text)
        case .day(let day): .string("\(day)")
        case .date(let date): .string(Self.time(date))
        case .dateTime(let date): .string(Self.time(date))
        case .localized(let texts): .string(texts[language] ?? texts[.en] ?? texts.values.first ?? "")
        }
    }
}
