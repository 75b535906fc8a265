// SPDX-License-Identifier: Apache-2.0

import Foundation
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
            switch reach {
            case .wholeProvider: break
            case .programmes(let programmes):
                object["programmes"] = .array(programmes.map { .string($0.name) })
            case .within(let limits):
                object["limits"] = [
                    "levels": .array(limits.levels.sorted().map { .number(JSONNumber($0.number)) }),
                    "fields": .array(limits.fields.map(\.code).sorted().map(JSONValue.string)),
                    "places": .array(limits.jurisdictions.map(\.description).sorted().map(JSONValue.string)),
                    "qualifications": .array(limits.qualifications.sorted().map(JSONValue.string)),
                    "others": .array(limits.others.map(JSONValue.string)),
                ]
            }
            if let accreditation = report.accreditation {
                object["accreditation"] = .string(accreditation.kind.rawValue)
                object["status"] = nil
                object["from"] = report.validity.statedFrom.map { .string($0.description) } ?? .null
                object["until"] = report.validity.statedUntil.map { .string($0.description) } ?? .null
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
