// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Messages
import Providers

/// What `vidimus trust on` says.
struct TrustOutput {
    let texts: Texts
    let provider: ProviderID

    func lines(_ answer: TrustAnswer) -> [String] {
        let sentence = texts(
            .trustReason(answer.kind, answer.reason),
            [
                "provider": .text(provider.text), "date": .day(answer.date),
            ])
        var lines = [sentence] + answer.grounds.map { "  " + words($0) }
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

    func json(_ answer: TrustAnswer) -> JSONValue { answer.json(of: provider) }
}
