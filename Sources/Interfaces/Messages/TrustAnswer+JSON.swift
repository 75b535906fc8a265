// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
import Localization
package import Providers

extension TrustAnswer {
    /// The answer as programs read it; members are added, never renamed.
    package func json(of provider: ProviderID) -> JSONValue {
        var object = JSONObject()
        object["provider"] = .string(provider.text)
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
