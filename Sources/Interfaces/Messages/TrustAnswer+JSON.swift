// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
import Localization
package import Providers
import Vocabulary

extension TrustAnswer {
    /// The answer as programs read it; members are added, never renamed.
    ///
    /// - Parameter names: under which names the evidence knows the provider; its own where nobody joined any.
    package func json(of provider: ProviderID, names: ProviderEvidence.Names? = nil) -> JSONValue {
        var object = JSONObject()
        object["provider"] = .string(provider.text)
        object["names"] = .array((names ?? .known([provider])).all.map(\.text).sorted().map(JSONValue.string))
        object["date"] = .string(date.description)
        object["answer"] = .string(kind.rawValue)
        object["reason"] = .string(reason.rawValue)
        object["grounds"] = .array(grounds.map(\.json))
        object["knownSince"] = knownSince.map { .string($0.formatted(.iso8601)) } ?? .null
        object["contested"] =
            contested.map {
                [
                    "answer": .string($0.kind.rawValue), "since": .string($0.since.formatted(.iso8601)),
                    "grounds": .array($0.grounds.map(\.json)),
                ]
            } ?? .null
        return .object(object)
    }
}

extension TrustGround {
    package var json: JSONValue {
        switch self {
        case .report(let report, let reach, let source):
            var object: JSONObject = [
                "report": .string(report.id.text), "agency": .string(report.agency.text),
                "decision": .string(report.decision.rawValue), "status": .string(report.status.rawValue),
                "from": .string(report.validity.from.description), "until": .string(report.validity.until.description),
                "endIsAssumed": .bool(report.validity.endIsAssumed), "source": .string(source),
            ]
            switch reach {
            case .wholeProvider: break
            case .programmes(let programmes): object["programmes"] = .array(programmes.map { .string($0.name) })
            case .within(let limits): object["limits"] = limits.json
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

extension EvidenceLimits {
    fileprivate var json: JSONValue {
        [
            "levels": .array(levels.sorted().map { .number(JSONNumber($0.number)) }),
            "fields": .array(fields.map(\.code).sorted().map(JSONValue.string)),
            "places": .array(jurisdictions.map(\.description).sorted().map(JSONValue.string)),
            "qualifications": .array(qualifications.sorted().map(JSONValue.string)),
            "others": .array(others.map(JSONValue.string)),
        ]
    }
}
