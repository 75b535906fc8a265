// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Messages
import Providers

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

    func json(_ answer: TrustAnswer) -> JSONValue {
        var object = JSONObject()
        object["provider"] = .string(provider.text)
        object["names"] = .array(names.all.map(\.text).sorted().map(JSONValue.string))
        object["date"] = .string(answer.date.description)
        object["answer"] = .string(answer.kind.rawValue)
        object["reason"] = .string(answer.reason.rawValue)
        object["grounds"] = .array(answer.grounds.map(Self.json))
        object["knownSince"] = answer.knownSince.map { .string($0.formatted(.iso8601)) } ?? .null
        object["contested"] =
            answer.contested.map {
                [
                    "answer": .string($0.kind.rawValue), "since": .string($0.since.formatted(.iso8601)),
                    "grounds": .array($0.grounds.map(Self.json)),
                ]
            } ?? .null
        return .object(object)
    }

    private static func json(_ ground: TrustGround) -> JSONValue {
        switch ground {
        case .report(let report, let reach, let source):
            var object: JSONObject = [
                "report": .string(report.id.text), "agency": .string(report.agency.text),
                "decision": .string(report.decision.rawValue), "status": .string(report.status.rawValue),
                "from": .string(report.validity.from.description), "until": .string(report.validity.until.description),
                "endIsAssumed": .bool(report.validity.endIsAssumed), "source": .string(source),
            ]
            if case .programmes(let programmes) = reach {
                object["programmes"] = .array(programmes.map { .string($0.name) })
            }
            return .object(object)
        case .notice(let notice):
            return [
                "notice": .string(notice.id.text), "kind": .string(notice.kind.rawValue),
                "from": .string(notice.from.description), "reason": .string(notice.reason),
            ]
        }
    }
}
