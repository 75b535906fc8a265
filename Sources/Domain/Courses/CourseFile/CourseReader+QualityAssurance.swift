// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// What assures the quality.
extension CourseReader {
    private static let qualityKeys = [
        "type", "title", "description", "agency", "identifier", "issued", "expires", "report",
    ]

    func qualityAssurance(_ entries: CourseEntries) -> [QualityAssurance] {
        mandatoryList(entries, "quality_assurance").compactMap { field -> QualityAssurance? in
            guard let parts = field.entries(Self.qualityKeys) else { return nil }
            let kind = parts.required("type", "course.element.missing").flatMap { qualityKind($0, parts) }
            let title = parts.required("title")?.text(most: 300)
            let description = parts["description"]?.text()
            let identifier = parts["identifier"]?.word(most: 100)
            let issued = parts["issued"]?.day()
            let expires = parts["expires"]?.day()
            let report = parts["report"]?.webAddress()
            if let issued, let expires, expires < issued { parts["expires"]?.add("course.quality.expiresBeforeIssued") }
            guard let kind, let title else { return nil }
            return QualityAssurance(
                kind: kind, title: title, description: description, identifier: identifier, issued: issued,
                expires: expires, report: report)
        }
    }

    private func qualityKind(_ field: CourseField, _ parts: CourseEntries) -> QualityAssurance.Kind? {
        if field.written?.lowercased() == "internal" {
            parts["agency"]?.add("course.quality.internalWithAgency")
            return .internalOnly
        }
        let type = field.concept(.accreditation)
        let agency = parts.required("agency", "course.quality.agencyMissing").flatMap(agency)
        guard let type, let agency else { return nil }
        return .accreditation(type: type, agency: agency)
    }

    private func agency(_ field: CourseField) -> QualityAgency? {
        guard let parts = field.entries(["legal_name", "country", "homepage"]) else { return nil }
        let name = parts.required("legal_name")?.text(most: 300, shown: false)
        let country = parts.required("country")?.country()
        let homepage = parts["homepage"]?.webAddress()
        guard let name, let country else { return nil }
        return QualityAgency(legalName: name, country: country, homepage: homepage)
    }
}
