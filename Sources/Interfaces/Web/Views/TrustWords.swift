// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
import Providers
import Vocabulary

/// The words for answers about quality and what they rest on.
struct TrustWords {
    let agencies: [AgencyID: QualityAssuranceAgency]
    let text: Wording

    func agency(_ id: AgencyID) -> Phrase {
        guard let agency = agencies[id] else { return Phrase(id.text) }
        return Phrase(agency.acronym == agency.name ? agency.name : "\(agency.name) (\(agency.acronym))")
    }

    func validity(_ validity: ReportValidity) -> String {
        text(
            validity.endIsAssumed ? .trustValidityAssumed : .periodBoth,
            ["from": .day(validity.from), "until": .day(validity.until)])
    }

    /// What a report speaks for.
    func scope(_ report: QualityReport) -> [Phrase] {
        report.kind.coversWholeProvider ? [text.phrase(.trustScopeWhole)] : report.programmes.map(programme)
    }

    private func programme(_ programme: ReportProgramme) -> Phrase {
        var parts = [programme.name]
        if let level = programme.level?.eqfLevel {
            parts.append(text(.trustScopeLevel, ["level": .integer(level.number)]))
        }
        parts += programme.fields.map { text(.trustScopeField, ["field": .text($0.code)]) }
        return Phrase(parts.joined(separator: ", "))
    }

    /// The sentence above all others on a provider's page.
    func sentence(_ answer: TrustAnswer, since: PlainDate?, rivals: Set<ProviderID>) -> [SentencePart] {
        var phrases: [String: Phrase] = [:]
        phrases["since"] = text.day(since ?? answer.date)
        switch answer.deciding {
        case .report(let report, let reach, _):
            phrases["agency"] = agency(report.agency)
            phrases["decision"] = text.phrase(.reportDecision(report.decision))
            phrases["until"] = text.day(report.validity.until)
            phrases["report"] = Phrase(report.id.text)
            phrases["scope"] = scope(reach)
        case .notice(let notice):
            phrases["since"] = text.day(notice.from)
            phrases["reason"] = Phrase(notice.reason)
        case nil: break
        }
        phrases["names"] = Phrase(rivals.map(\.text).sorted().joined(separator: ", "))
        return text.sentence(.providerTrust(answer.kind, answer.reason), phrases)
    }

    private func scope(_ reach: TrustGround.Reach) -> Phrase {
        switch reach {
        case .wholeProvider: text.phrase(.trustScopeWhole)
        case .programmes(let programmes): Phrase(programmes.map(\.name).joined(separator: "; "))
        }
    }

    /// One ground of an answer.
    func ground(_ ground: TrustGround) -> [SentencePart] {
        switch ground {
        case .report(let report, let reach, _):
            text.sentence(
                .trustGroundReport,
                [
                    "agency": agency(report.agency), "decision": text.phrase(.reportDecision(report.decision)),
                    "validity": Phrase(validity(report.validity), language: text.language), "scope": scope(reach),
                ])
        case .notice(let notice):
            text.sentence(.trustGroundNotice, ["date": text.day(notice.from), "reason": Phrase(notice.reason)])
        }
    }
}
