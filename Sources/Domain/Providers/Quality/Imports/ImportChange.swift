// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// What an import changed about one report, as it was recorded.
package struct ImportChange: Hashable, Sendable {
    package let report: QualityReport
    /// The report as it stood before; `nil` when the import brought it.
    package let before: QualityReport?
    /// The codes of the flags it was taken with.
    package let flags: [String]

    package init(report: QualityReport, before: QualityReport?, flags: [String]) {
        self.report = report
        self.before = before
        self.flags = flags
    }

    /// The parts that differ from before, with what they said and say; none for a new report.
    package var differences: [PartDifference<Part>] {
        guard let before else { return [] }
        return Part.allCases.compactMap { part in
            PartDifference(part, before: part.values(of: before), after: part.values(of: report))
        }
    }

    package enum Part: String, Sendable, Hashable, CaseIterable {
        case decision, status, validity, providers, platforms, programmes, activities, agencies, documents, links
        case summary, comment, limits

        /// What the part says, each of its values as one text with all that the register keeps of it.
        fileprivate func values(of report: QualityReport) -> [String] {
            switch self {
            case .decision: [report.decision.rawValue]
            case .status: [report.status.rawValue]
            case .validity: [Self.text(report.validity)]
            case .providers: report.providers.map(\.text)
            case .platforms: report.platforms.map(\.text)
            case .programmes: report.programmes.map(Self.text)
            case .activities: report.activities.map(\.text) + [report.kind.rawValue]
            case .agencies: ([report.agency] + report.contributingAgencies).map(\.text)
            case .documents: report.documents.map(Self.text)
            case .links: report.links.map { Self.joined([$0.title, $0.address]) }
            case .summary: [report.summary].compactMap(\.self)
            case .comment: [report.comment].compactMap(\.self)
            case .limits: report.accreditation.map(Self.texts) ?? []
            }
        }

        private static func text(_ validity: ReportValidity) -> String {
            "\(validity.statedFrom?.description ?? "") – \(validity.statedUntil?.description ?? "")"
        }

        private static func text(_ programme: ReportProgramme) -> String {
            var texts = [programme.name, programme.qualification]
            texts += programme.otherNames.flatMap { [$0.name, $0.qualification] }
            texts += programme.identifiers.map { [$0.resource, $0.notation].compactMap(\.self).joined(separator: " ") }
            texts.append(programme.level.map { "QF-EHEA \($0.rawValue)" })
            texts.append(programme.statedEQFLevel.map { "EQF \($0.number)" })
            texts.append(programme.nationalLevel.map { "NQF \($0)" })
            texts.append(programme.leadsToDegree ? "degree" : nil)
            texts.append(programme.ects.map { "\($0) ECTS" })
            texts.append(programme.certification?.rawValue)
            texts.append(programme.isPartOfAccreditation.map { "part of accreditation: \($0)" })
            texts += programme.fields.map { "ISCED-F \($0.code)" }
            texts += programme.outcomes
            texts.append(programme.outcomeDescription)
            texts += programme.countries.map(\.alpha2)
            return joined(texts)
        }

        private static func text(_ document: ReportDocument) -> String {
            joined(
                [document.title, document.fileName, document.address] + document.languages
                    + [document.sha256.map { "SHA-256 \($0)" }])
        }

        private static func texts(_ accreditation: Accreditation) -> [String] {
            let limits = accreditation.limits
            return [accreditation.kind.rawValue, accreditation.title]
                + [accreditation.reviewOn.map { "review \($0)" }].compactMap(\.self)
                + limits.levels.sorted().map { "EQF \($0.number)" }
                + limits.fields.map { "ISCED-F \($0.code)" }.sorted()
                + limits.jurisdictions.map(\.description).sorted() + limits.qualifications.sorted() + limits.others
        }

        private static func joined(_ texts: [String?]) -> String {
            texts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}

/// What taking an import back will do, in numbers.
package struct UndoForecast: Hashable, Sendable {
    /// Reports that will no longer be there.
    package var vanishing = 0
    /// Reports that go back to what was told before.
    package var goingBack = 0
    /// Reports that were told anew since, and stay as they are.
    package var staying = 0
    package var agencies = 0
    package var providers = 0

    package init() {}
}
