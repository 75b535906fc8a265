// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// What `vidimus trust on` says.
struct TrustOutput {
    let texts: Texts
    let provider: ProviderID
    /// Under which names the evidence knows it.
    let names: ProviderEvidence.Names

    func lines(_ answer: TrustAnswer) -> [String] {
        let sentence = texts(
            .trustReason(answer.kind, answer.reason),
            [
                "provider": .text(provider.text), "date": .day(answer.date),
            ])
        var lines = [sentence] + answer.grounds.map { "  " + words($0) }
        if case .ambiguous(let bodies) = names { lines += bodies.map(\.text).sorted().map { "  " + $0 } }
        if answer.becameKnownLater, let since = answer.knownSince {
            lines.append(texts("cli.trust.knownLater", ["date": .dateTime(since)]))
        }
        if let contest = answer.contested {
            lines.append(texts("cli.trust.contested", ["date": .dateTime(contest.since)]))
            lines += contest.grounds.map { "  " + words($0) }
        }
        return lines
    }

    private func words(_ ground: TrustGround) -> String {
        switch ground {
        case .report(let report, let reach, let source):
            let what: String =
                switch reach {
                case .wholeProvider: texts("cli.trust.whole")
                case .programmes(let programmes): programmes.map(\.name).joined(separator: "; ")
                case .within(let limits): texts("cli.trust.within", ["limits": .text(Self.words(limits))])
                }
            if let accreditation = report.accreditation {
                let open = texts("cli.trust.open")
                return texts(
                    "cli.trust.accreditation",
                    [
                        "title": .text(accreditation.title), "report": .text(report.id.text),
                        "from": report.validity.statedFrom.map { .day($0) } ?? .text(open),
                        "until": report.validity.statedUntil.map { .day($0) } ?? .text(open), "what": .text(what),
                        "source": .text(source),
                    ])
            }
            return texts(
                report.validity.endIsAssumed ? "cli.trust.report.open" : "cli.trust.report",
                [
                    "report": .text(report.id.text), "from": .day(report.validity.from),
                    "until": .day(report.validity.until),
                    "what": .text(what), "source": .text(source),
                ])
        case .notice(let notice):
            return texts("cli.trust.notice", ["from": .day(notice.from), "reason": .text(notice.reason)])
        }
    }

    /// Codes that mean the same in every language.
    private static func words(_ limits: EvidenceLimits) -> String {
        let parts = [
            limits.levels.sorted().map { "EQF \($0.number)" }, limits.fields.map { "ISCED-F \($0.code)" }.sorted(),
            limits.jurisdictions.map(\.description).sorted(), limits.qualifications.sorted(), limits.others,
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }.joined(separator: "; ")
    }

    func json(_ answer: TrustAnswer) -> JSONValue { answer.json(of: provider, names: names) }
}
