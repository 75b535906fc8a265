// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
package import Providers
import Vocabulary

/// What waits on the desk of those who keep the register, in words.
package struct AuthorityView: Sendable {
    /// A provider in a list, with its page on the desk.
    package struct Named: Sendable, Hashable {
        package let id: ProviderID
        package let name: Phrase
        package var address: String { AuthorityAddress.entry(id) }
    }

    package struct Duplicate: Sendable {
        package let members: [Named]
        package let grounds: [String]
        /// Where the first two are compared and merged.
        package let compare: String
    }

    package struct Doubt: Sendable {
        package let entry: Named
        package let identifier: String
        /// The others, each with the page that compares it with the entry.
        package let rivals: [(name: Phrase, compare: String)]
    }

    package struct Line: Sendable {
        package let provider: Named
        package let words: String
    }

    package let duplicates: [Duplicate]
    package let doubts: [Doubt]
    package let endings: [Line]
    package let notices: [Line]
    package let flagged: [(report: String, agency: Phrase, providers: [Named])]
    /// How many there are of what is shown in part.
    package let totals: Totals

    package struct Totals: Sendable, Hashable {
        package let duplicates: Int
        package let doubts: Int
        package let endings: Int
        package let notices: Int
        package let flagged: Int
    }

    /// As many of each as a person works through in one go.
    private static let most = 25

    /// - Parameter agencies: whose reports in doubt are shown; `nil` for those of all.
    package init(
        _ evidence: ProviderEvidence, _ survey: RegisterSurvey, ofAgencies agencies: Set<AgencyID>? = nil,
        in text: Wording
    ) {
        let words = TrustWords(agencies: evidence.reviewed.agencies, text: text)
        func named(_ id: ProviderID) -> Named { Named(id: id, name: evidence.name(of: id, on: survey.day, text)) }
        let groups = DuplicateSearch.groups(in: evidence.providers)
        let ambiguities = evidence.ambiguities
        duplicates = groups.prefix(Self.most).map { group in
            Duplicate(
                members: group.members.map(named), grounds: group.grounds.map { Self.words($0, text) },
                compare: AuthorityAddress.compare(group.members[0], group.members[1]))
        }
        doubts = ambiguities.prefix(Self.most).map { doubt in
            Doubt(
                entry: named(doubt.entry),
                identifier: "\(text(.identifierScheme(doubt.identifier.scheme.rawValue))) \(doubt.identifier.notation)",
                rivals: doubt.rivals.map {
                    (evidence.name(of: $0, on: survey.day, text), AuthorityAddress.compare(doubt.entry, $0))
                })
        }
        endings = survey.endings.prefix(Self.most).map { ending in
            Line(provider: named(ending.provider), words: text(.authorityEnds, ["date": .day(ending.until)]))
        }
        notices = survey.notices.prefix(Self.most).map { id, notice in
            Line(provider: named(id), words: text(.noticeSince(notice.kind), ["date": .day(notice.from)]))
        }
        let inDoubt = survey.flagged.filter { agencies?.contains($0.agency) ?? true }
        flagged = inDoubt.prefix(Self.most).map { report in
            (report.report.text, words.agency(report.agency), report.providers.map(named))
        }
        totals = Totals(
            duplicates: groups.count, doubts: ambiguities.count, endings: survey.endings.count,
            notices: survey.notices.count, flagged: inDoubt.count)
    }

    private static func words(_ ground: DuplicateGroup.Ground, _ text: Wording) -> String {
        switch ground {
        case .identifier(let identifier):
            text(
                .duplicateIdentifier,
                [
                    "scheme": .text(text(.identifierScheme(identifier.scheme.rawValue))),
                    "value": .text(identifier.notation),
                ])
        case .legalName(let name): text(.duplicateName, ["value": .text(name)])
        case .homepage(let address): text(.duplicateHomepage, ["value": .text(address)])
        }
    }
}

extension ProviderEvidence {
    /// What a body is called, whether the register or only the evidence knows it.
    func name(of id: ProviderID, on day: PlainDate, _ text: Wording) -> Phrase {
        if let entry = entry(id) { return text.phrase(entry.displayName(on: day)) ?? Phrase(id.text) }
        return Phrase(reviewed.providers[id]?.name ?? id.text)
    }
}
