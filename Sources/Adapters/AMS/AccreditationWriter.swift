// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
package import ProviderLists
package import Providers
import Vocabulary

/// Writes the evidence about providers as accreditations of the European Learning Model 3.3, profile AMS.
///
/// The shapes of the profile are closed, so nothing stands here that they do not name. Only what counts today is
/// written: the last word on each report, without those that were taken back or stand under a high flag. A report on
/// programmes becomes one accreditation for each: together their levels and fields would claim pairs that nobody
/// accredited. What would claim more in this model than it does here is left out and named.
package struct AccreditationWriter {
    private var graph = AccreditationGraph()
    private var count = 0
    private var leftOut: [ReportExport.Remark] = []

    /// One provider with the agencies that its reports name.
    package static func export(
        _ provider: ListedProvider, agencies: [QualityAssuranceAgency]
    ) -> AccreditationExport {
        export(TrustedProviderList.Content(agencies: agencies, providers: [provider]))
    }

    /// Every provider of a list.
    package static func export(_ content: TrustedProviderList.Content) -> AccreditationExport {
        let agencies = Dictionary(content.agencies.map { ($0.id, $0) }) { first, _ in first }
        var writer = AccreditationWriter()
        for provider in content.providers {
            for report in currentReports(of: provider) {
                if let agency = agencies[report.agency] {
                    writer.write(report, of: provider, by: agency)
                } else {
                    writer.leave(
                        report, because: "export.leftOut.agency", ["agency": .text(report.agency.text)])
                }
            }
        }
        return AccreditationExport(document: writer.graph.json, count: writer.count, leftOut: writer.leftOut)
    }

    private mutating func leave(
        _ report: QualityReport, because code: FindingCode, _ parameters: [String: MessageArgument] = [:]
    ) {
        leftOut.append(
            .init(report: report.id, finding: Finding(code, severity: .warning, parameters: parameters)))
    }

    /// The last word on each report that was told, in the order of learning.
    private static func currentReports(of provider: ListedProvider) -> [QualityReport] {
        var order: [ReportID] = []
        var current: [ReportID: (report: QualityReport, toldAt: Date, counts: Bool)] = [:]
        for entry in provider.evidence where entry.retractedAt == nil {
            switch entry.content {
            case .report(let report, let hasHighFlag):
                if current.updateValue((report, entry.knownAt, !hasHighFlag), forKey: report.id) == nil {
                    order.append(report.id)
                }
            case .clearance(let clearance) where current[clearance.report]?.toldAt == clearance.toldAt:
                current[clearance.report]?.counts = true
            case .clearance, .notice: break
            }
        }
        return order.compactMap { current[$0] }.filter(\.counts).map(\.report)
    }

    private mutating func write(
        _ report: QualityReport, of provider: ListedProvider, by agency: QualityAssuranceAgency
    ) {
        guard report.limits.qualifications.isEmpty, report.limits.others.isEmpty else {
            return leave(report, because: "export.leftOut.limit")
        }
        // A reader that does not look at the decision would take it for granted.
        guard report.decision.isFavourable else { return leave(report, because: "export.leftOut.negative") }
        let organisation = graph.organisation(provider)
        let agent = graph.organisation(agency)
        let parts: [ReportProgramme?] = report.speaksForWholeProvider ? [nil] : report.programmes.map(Optional.some)
        var isWritten = false
        defer { count += isWritten ? 1 : 0 }
        for (index, programme) in parts.enumerated() {
            if let programme, programme.eqfLevel == nil, programme.fields.isEmpty {
                leave(report, because: "export.leftOut.reach", ["programme": .text(programme.name)])
                continue
            }
            isWritten = true
            let name = report.id.text + (programme == nil ? "" : "#\(index + 1)")
            var node = JSONObject()
            node["dc:title"] = .array([Self.text(programme?.name ?? report.accreditation?.title ?? report.id.text)])
            node["dc:type"] = graph.concept(
                .accreditation,
                key: (report.accreditation?.kind
                    ?? (programme == nil ? .institutionalQualityAssurance : .programmeQualityAssurance))
                    .rawValue)
            node["elm:decision"] = graph.decision(report.decision)
            node["elm:accreditingAgent"] = agent
            node["elm:organisation"] = organisation
            node["dc:issued"] = report.validity.statedFrom.map { Self.moment("\($0)T00:00:00Z") }
            let end = report.validity.holdsUntilRevoked ? report.validity.statedUntil : report.validity.until
            node["elm:expiryDate"] = end.map { Self.moment("\($0)T23:59:59Z") }
            if let accreditation = report.accreditation { write(accreditation, to: &node) }
            node["adms:identifier"] = graph.identifier(report.id.text, scheme: "report", of: name)
            if let programme {
                node["elm:limitEQFLevel"] = programme.eqfLevel.flatMap { graph.concept(iri: $0.iri, .eqf) }
                let fields = programme.fields.compactMap { graph.concept(.iscedF, code: $0.code) }
                if !fields.isEmpty { node["elm:limitField"] = .array(fields) }
                let countries = programme.countries.map {
                    graph.concept(iri: Self.unit($0), .administrativeUnit)
                }
                if !countries.isEmpty { node["elm:limitJurisdiction"] = .array(countries) }
            }
            let documents = report.documents.enumerated().compactMap { graph.document($1, of: name, $0) }
            node["elm:report"] = documents.first
            if documents.count > 1 { node["elm:supplementaryDocument"] = .array(Array(documents.dropFirst())) }
            if let remark = Self.remark(report, programme, provider) {
                node["elm:additionalNote"] = graph.note(remark, of: name)
            }
            graph.add(AccreditationGraph.iri("accreditation", "\(provider.id.text)/\(name)"), "elm:Accreditation", node)
        }
    }

    private mutating func write(_ accreditation: Accreditation, to node: inout JSONObject) {
        node["elm:reviewDate"] = accreditation.reviewOn.map { Self.moment("\($0)T00:00:00Z") }
        let limits = accreditation.limits
        let levels = limits.levels.sorted().compactMap { level in graph.concept(iri: level.iri, .eqf) }
        if !levels.isEmpty { node["elm:limitEQFLevel"] = .array(levels) }
        let fields = limits.fields.map(\.code).sorted().compactMap { graph.concept(.iscedF, code: $0) }
        if !fields.isEmpty { node["elm:limitField"] = .array(fields) }
        let places = limits.jurisdictions.map(\.description).sorted()
            .map { graph.concept(iri: EUVocabulary.List.administrativeUnit.conceptBase + $0, .administrativeUnit) }
        if !places.isEmpty { node["elm:limitJurisdiction"] = .array(places) }
    }

    /// What a reader of the accreditation alone would not know: that it speaks about one programme, that the end is
    /// ours, and that the provider is stopped.
    private static func remark(
        _ report: QualityReport, _ programme: ReportProgramme?, _ provider: ListedProvider
    ) -> String? {
        var remarks: [String] = []
        if let programme { remarks.append("The report speaks about the programme “\(programme.name)” only.") }
        if report.validity.endIsAssumed {
            remarks.append("The report states no end; \(ReportValidity.yearsIfOpen) years are counted.")
        }
        if case .notice(let notice)? = provider.evidence.last(where: { entry in
            if case .notice = entry.content { entry.retractedAt == nil } else { false }
        })?.content, notice.kind != .lifted {
            remarks.append("The provider is \(notice.kind.rawValue) from \(notice.from) on. \(notice.reason)")
        }
        return remarks.isEmpty ? nil : remarks.joined(separator: " ")
    }

    private static func unit(_ country: CountryCode) -> String {
        EUVocabulary.List.administrativeUnit.conceptBase + country.alpha3
    }

    static func text(_ text: String, _ language: String = "und") -> JSONValue {
        ["@language": .string(language), "@value": .string(text)]
    }

    static func moment(_ text: String) -> JSONValue { ["@type": "xsd:dateTime", "@value": .string(text)] }
}
