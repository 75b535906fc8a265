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
        let days: [String: MessageArgument] = ["from": .day(validity.from), "until": .day(validity.until)]
        guard validity.holdsUntilRevoked else {
            return text(validity.endIsAssumed ? .trustValidityAssumed : .periodBoth, days)
        }
        switch (validity.statedFrom, validity.statedUntil) {
        case (.some, .some): return text(.periodBoth, days)
        case (.some, nil): return text(.trustValidityNoEnd, days)
        case (nil, .some): return text(.trustValidityNoStart, days)
        case (nil, nil): return text(.trustValidityAlways)
        }
    }

    /// What a report speaks for.
    func scope(_ report: QualityReport) -> [Phrase] {
        if report.limits != .none { return [within(report.limits)] }
        return report.speaksForWholeProvider ? [text.phrase(.trustScopeWhole)] : report.programmes.map(programme)
    }

    private func programme(_ programme: ReportProgramme) -> Phrase {
        var parts = [programme.name]
        if let level = programme.eqfLevel {
            parts.append(text(.trustScopeLevel, ["level": .integer(level.number)]))
        }
        parts += programme.fields.map { text(.trustScopeField, ["field": .text($0.code)]) }
        return Phrase(parts.joined(separator: ", "))
    }

    private func within(_ limits: EvidenceLimits) -> Phrase {
        var parts = limits.levels.sorted().map { text(.trustScopeLevel, ["level": .integer($0.number)]) }
        parts += limits.fields.map(\.code).sorted().map { text(.trustScopeField, ["field": .text($0)]) }
        parts += limits.jurisdictions.sorted { $0.description < $1.description }.map {
            let place = $0.area == nil ? $0.country.name(in: text.language) : $0.description
            return text(.trustScopePlace, ["place": .text(place)])
        }
        parts += limits.qualifications.sorted() + limits.others
        return text.phrase(.trustScopeWithin, ["limits": .text(parts.joined(separator: "; "))])
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
        let holdsOn =
            if case .report(let report, _, _) = answer.deciding {
                report.validity.holdsUntilRevoked && report.validity.statedUntil == nil
            } else {
                false
            }
        let key: MessageKey =
            answer.kind == .covered && holdsOn ? .providerTrustAccredited : .providerTrust(answer.kind, answer.reason)
        return text.sentence(key, phrases)
    }

    private func scope(_ reach: TrustGround.Reach) -> Phrase {
        switch reach {
        case .wholeProvider: text.phrase(.trustScopeWhole)
        case .programmes(let programmes): Phrase(programmes.map(\.name).joined(separator: "; "))
        case .within(let limits): within(limits)
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
