// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import QualityCycles

/// Released results and answers as their rows hold them.
enum StoredRelease {
    static func text(_ release: FeedbackRelease) -> String {
        var object = JSONObject()
        object["on"] = .string(release.on.description)
        var groups = JSONObject()
        for group in FeedbackGroup.allCases { groups[group.rawValue] = release.groups[group].map(tally) }
        object["groups"] = .object(groups)
        object["total"] = release.total.map(tally)
        object["comments"] = .array(release.comments.map(JSONValue.string))
        object["final"] = .bool(release.isFinal)
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func release(_ number: Int, _ text: String) throws(StoreError) -> FeedbackRelease {
        let node = try StoredJSON.node(text, "released feedback")
        guard let day = node["on"]?.string.flatMap({ PlainDate($0) }), let isFinal = node["final"]?.bool else {
            throw .unexpectedContent("released feedback")
        }
        var groups: [FeedbackGroup: FeedbackTally] = [:]
        for group in FeedbackGroup.allCases { groups[group] = node["groups"]?[group.rawValue].map(tally) }
        return FeedbackRelease(
            number: number, on: day, groups: groups, total: node["total"].map(tally),
            comments: StoredJSON.texts(node["comments"]), isFinal: isFinal)
    }

    /// One digit for each question, in the order in which the questions are declared.
    static func text(_ scales: FeedbackScales) -> String {
        FeedbackQuestion.allCases.map { "\(scales[$0])" }.joined()
    }

    static func scales(_ text: String) throws(StoreError) -> FeedbackScales {
        let digits = text.compactMap(\.wholeNumberValue)
        let pairs = zip(FeedbackQuestion.allCases, digits)
        guard digits.count == FeedbackQuestion.allCases.count,
            let scales = FeedbackScales(Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) }))
        else { throw .unexpectedContent("an answer") }
        return scales
    }

    private static func tally(_ tally: FeedbackTally) -> JSONValue {
        var object = JSONObject()
        object["count"] = .number(JSONNumber(tally.count))
        for question in FeedbackQuestion.allCases {
            object[question.rawValue] = .number(JSONNumber(tally.sums[question] ?? 0))
        }
        return .object(object)
    }

    private static func tally(_ node: JSONNode) -> FeedbackTally {
        var sums: [FeedbackQuestion: Int] = [:]
        for question in FeedbackQuestion.allCases { sums[question] = node[question.rawValue]?.int ?? 0 }
        return FeedbackTally(count: node["count"]?.int ?? 0, sums: sums)
    }
}
