// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
import Localization
import Providers
package import Reviews
import Vocabulary

/// A published review as programs read it.
package enum PublishedReviewJSON {
    package static func value(_ review: Review, _ publication: Review.Publication) -> JSONValue {
        let judgement = publication.judgement
        var object: JSONObject = [
            "id": .string(review.id.text), "provider": .string(review.provider.text),
            "agency": .string(review.agency.text), "report": .string(publication.report.text),
            "published": .string(publication.at.formatted(.iso8601)),
            "version": .number(JSONNumber(review.publications.count)),
            "activity": .string(publication.procedure.activity.text),
            "kind": .string(publication.procedure.kind.rawValue),
            "standard": .string(publication.procedure.standard.rawValue),
            "decision": .string(judgement.decision.rawValue), "status": .string(judgement.status.rawValue),
            "from": .string(judgement.validity.from.description),
            "until": .string(judgement.validity.until.description),
            "endIsAssumed": .bool(judgement.validity.endIsAssumed), "summary": .string(judgement.summary.text),
            "programmes": .array(judgement.programmes.map(programme)),
            "conditions": .array(
                judgement.conditions.map { ["text": .string($0.text.text), "due": .string($0.due.description)] }),
            "findings": .array(
                publication.procedure.criteria.compactMap { publication.draft.findings[$0] }.map(finding)),
        ]
        if let document = publication.draft.document {
            object["document"] = [
                "title": .string(document.title), "mediaType": .string(document.kind.rawValue),
                "bytes": .number(JSONNumber(document.size)), "sha256": .string(document.sha256),
            ]
        }
        return .object(object)
    }

    private static func programme(_ programme: ReportProgramme) -> JSONValue {
        var object: JSONObject = ["name": .string(programme.name), "degree": .bool(programme.leadsToDegree)]
        object["eqfLevel"] = programme.level?.eqfLevel.map { .number(JSONNumber($0.number)) }
        object["fields"] = .array(programme.fields.map { .string($0.code) })
        object["ects"] = programme.ects.map(JSONValue.string)
        object["certification"] = programme.certification.map { .string($0.rawValue) }
        return .object(object)
    }

    private static func finding(_ finding: CriterionFinding) -> JSONValue {
        var object: JSONObject = [
            "criterion": .string(finding.code), "judgement": .string(finding.judgement.rawValue),
            "grounds": .string(finding.grounds.text),
        ]
        object["recommendations"] = finding.recommendations.map { .string($0.text) }
        return .object(object)
    }
}
