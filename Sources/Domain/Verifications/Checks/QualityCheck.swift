// SPDX-License-Identifier: Apache-2.0

import Credentials
import Localization
import Providers
import Vocabulary

/// Was the awarding body quality-assured, for what was awarded, on the day of the award?
///
/// The answer never changes the verdict's word, and what is learned later never changes the answer (TrustOnDate).
struct QualityCheck {
    private let inquiry: QualityInquiry

    init(_ inquiry: QualityInquiry) { self.inquiry = inquiry }

    func callAsFunction(_ examination: Examination) async -> Layer {
        func layer(
            _ outcome: Outcome, _ reason: Finding, evidence: [Layer.Evidence] = [], findings: [Finding] = []
        ) -> Layer {
            Layer(.quality, outcome, reason, time: examination.moment, evidence: evidence, findings: findings)
        }
        guard let credential = examination.reading.credential else {
            return layer(.notApplicable, Finding("quality.noCredential", severity: .note))
        }
        let achievement = credential.achievements.first
        guard let body = achievement?.awardedBy?.awardingBody.first ?? credential.issuer else {
            return layer(.unknown, Finding("quality.noAwardingBody", severity: .note))
        }
        let written = achievement?.awardedBy?.awardingDate ?? credential.issued ?? credential.issuanceDate
        guard let day = written?.calendarDay else {
            return layer(.unknown, Finding("quality.noDate", severity: .note))
        }
        let (answer, now): (TrustAnswer, TrustAnswer?)
        let isEntrusted: Bool
        do {
            answer = try await inquiry.answer(body.identity, day, achievement?.trustScope ?? .anything)
            isEntrusted =
                if answer.kind == .covered, let issuer = credential.issuer {
                    try await inquiry.maySeal(issuer.identity, body.identity, day)
                } else {
                    true
                }
            now = try await today(examination, after: day) { try await inquiry.answer(body.identity, $0, .anything) }
        } catch {
            return layer(.unknown, Finding("quality.unreachable", severity: .warning))
        }
        // Whoever seals could name any body as the one that awarded, and borrow what is known about it.
        if !isEntrusted, let issuer = credential.issuer {
            return layer(
                .unknown,
                Finding(
                    "quality.sealerNotRelated", severity: .warning,
                    parameters: [
                        "provider": body.name.argument, "sealer": issuer.name.argument, "date": .day(answer.date),
                    ]))
        }
        let (outcome, reason) = Self.reason(answer, name: body.name)
        return layer(
            outcome, reason, evidence: answer.grounds.prefix(3).flatMap(Self.evidence),
            findings: Self.remarks(answer) + Self.remarks(answer, now: now))
    }

    /// The answer of the day of verifying, where that is not the day of the award.
    private func today(
        _ examination: Examination, after day: PlainDate, _ ask: (PlainDate) async throws -> TrustAnswer
    ) async throws -> TrustAnswer? {
        guard let today = PlainDate(utcDayOf: examination.moment), today > day else { return nil }
        return try await ask(today)
    }

    /// A suspension of today is told beside an award that it does not reach.
    private static func remarks(_ answer: TrustAnswer, now: TrustAnswer?) -> [Finding] {
        guard answer.reason != .notice, let now, now.reason == .notice,
            case .notice(let notice)? = now.grounds.first
        else { return [] }
        let since: [String: MessageArgument] = ["since": .day(notice.from)]
        return [
            now.kind == .withdrawn
                ? Finding("quality.withdrawnNow", severity: .note, parameters: since)
                : Finding("quality.suspendedNow", severity: .note, parameters: since)
        ]
    }

    private static func reason(_ answer: TrustAnswer, name: LocalizedText) -> (Outcome, Finding) {
        let parameters = ["provider": name.argument, "date": MessageArgument.day(answer.date)]
        return switch (answer.kind, answer.reason) {
        case (.covered, _): (.passed, Finding("quality.covered", severity: .note, parameters: parameters))
        case (.suspended, _): (.failed, Finding("quality.suspended", severity: .warning, parameters: parameters))
        case (.withdrawn, _): (.failed, Finding("quality.withdrawn", severity: .warning, parameters: parameters))
        case (.notCovered, .otherScope):
            (.unknown, Finding("quality.otherProgrammes", severity: .note, parameters: parameters))
        case (.notCovered, _): (.failed, Finding("quality.notCovered", severity: .warning, parameters: parameters))
        case (.unknown, _): (.unknown, Finding("quality.unknown", severity: .note, parameters: parameters))
        }
    }

    private static func remarks(_ answer: TrustAnswer) -> [Finding] {
        guard let contest = answer.contested else { return [] }
        return [Finding("quality.contested", severity: .note, parameters: ["since": .dateTime(contest.since)])]
    }

    private static func evidence(_ ground: TrustGround) -> [Layer.Evidence] {
        switch ground {
        case .report(let report, _, let source):
            [
                Layer.Evidence("qualityReport", .text(report.id.text)),
                Layer.Evidence("qualityFrom", .day(report.validity.from)),
                Layer.Evidence("qualityUntil", .day(report.validity.until)),
                Layer.Evidence("qualitySource", .text(source)),
            ]
        case .notice(let notice): [Layer.Evidence("qualityNotice", .text(notice.reason))]
        }
    }
}

extension ELM.Organisation {
    /// The names by which the register may know it.
    fileprivate var identity: BodyIdentity {
        var found: Set<ProviderIdentifier> = []
        func add(_ scheme: IdentifierScheme, _ notation: String?) {
            if let identifier = notation.flatMap({ ProviderIdentifier(scheme, $0) }) { found.insert(identifier) }
        }
        add(.eidas, eIDASIdentifier?.notation)
        for vat in vatIdentifier { add(.vat, vat.notation) }
        for other in identifier {
            guard let notation = other.notation else { continue }
            if let known = ProviderIdentifier.stated(notation, register: other.schemeName ?? "") { found.insert(known) }
        }
        return BodyIdentity(id: node.id, identifiers: found)
    }
}

extension ELM.LearningAchievement {
    /// What the award was for, as far as the document says it.
    fileprivate var trustScope: TrustScope {
        // Where the award was given, if the document says it; a body's own address is another thing.
        let place = awardedBy?.location?.countries.lazy.compactMap { $0.id.flatMap { CountryCode(iri: $0) } }.first
        guard let specification = specifiedBy else { return TrustScope(place: place.map { Jurisdiction($0) }) }
        let titles = [title, specification.title, specification.altLabel].flatMap { $0.dictionary.values }
        return TrustScope(
            level: specification.eqfLevel?.id.flatMap { EQFLevel(iri: $0) },
            field: specification.thematicArea.lazy.compactMap { area in
                area.id?.split(separator: "/").last.flatMap { FieldOfStudy(String($0)) }
            }.first,
            place: place.map { Jurisdiction($0) },
            programme: Set(titles + specification.identifier.compactMap(\.notation)))
    }
}
