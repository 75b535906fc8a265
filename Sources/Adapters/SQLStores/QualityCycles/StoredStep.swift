// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
import JSONTree
import Localization
import QualityCycles
import Vocabulary

/// A step of a cycle as its row holds it: its kind in a column, the rest as JSON, written and read only here.
enum StoredStep {
    static func text(_ step: CycleStep) -> String {
        var object = JSONObject()
        object["version"] = step.digest.map { .string($0.text) }
        switch step {
        case .uploaded(_, let version, let title):
            object["states"] = .string(version.text)
            object["title"] = .object(StoredStep.texts(title))
        case .checked(_, let check, _):
            object["standard"] = .string(check.standard.rawValue)
            var answers = JSONObject()
            for (code, answer) in check.answers.sorted(by: { $0.key < $1.key }) {
                var members = JSONObject()
                members["judgement"] = answer.judgement.map { .string($0.rawValue) }
                members["ground"] = .string(answer.ground)
                members["evidence"] = .string(answer.evidence)
                answers[code] = .object(members)
            }
            object["answers"] = .object(answers)
        case .sentBack(_, let reason), .retired(let reason): object["reason"] = .string(reason)
        case .approved(_, let conditions, let reviewOn):
            object["conditions"] = .string(conditions)
            object["reviewOn"] = .string(reviewOn.description)
        case .published: break
        case .noted(let id, let text):
            object["id"] = .string(id.text)
            object["text"] = .string(text)
        case .changed(let record):
            object["text"] = .string(record.text)
            object["prompt"] = .string(record.prompt.description)
        }
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func entry(_ row: SQLRow) throws -> CycleEntry {
        let what = "step \(try row.integer("number")) of \(try row.text("course"))"
        let node = try StoredJSON.node(try row.text("content"), what)
        guard let step = step(try row.text("kind"), node), let person = PersonID(try row.text("person")) else {
            throw StoreError.unexpectedContent(what)
        }
        return CycleEntry(
            number: try row.integer("number"), step: step, by: person, at: try StoredDate.read(row, "at"))
    }

    private static func step(_ kind: String, _ node: JSONNode) -> CycleStep? {
        let reason = node["reason"]?.string
        switch kind {
        case "noted":
            guard let id = node["id"]?.string.flatMap({ NoteID($0) }), let text = node["text"]?.string else {
                return nil
            }
            return .noted(id, text: text)
        case "retired": return reason.map { .retired(reason: $0) }
        default: break
        }
        guard let digest = node["version"]?.string.flatMap({ FileDigest($0) }) else { return nil }
        switch kind {
        case "uploaded":
            guard let version = node["states"]?.string.flatMap({ CourseVersion($0) }), let title = node["title"] else {
                return nil
            }
            return .uploaded(digest, version: version, title: texts(title))
        case "checked", "check-saved":
            return check(node).map { .checked(digest, $0, isHandedIn: kind == "checked") }
        case "sent-back": return reason.map { .sentBack(digest, reason: $0) }
        case "approved":
            guard let conditions = node["conditions"]?.string,
                let reviewOn = node["reviewOn"]?.string.flatMap({ PlainDate($0) })
            else { return nil }
            return .approved(digest, conditions: conditions, reviewOn: reviewOn)
        case "published": return .published(digest)
        case "changed":
            guard let text = node["text"]?.string, let prompt = node["prompt"]?.string.flatMap({ ChangePrompt($0) })
            else { return nil }
            return .changed(ChangeRecord(text: text, prompt: prompt, version: digest))
        default: return nil
        }
    }

    private static func check(_ node: JSONNode) -> SelfCheck? {
        guard let standard = node["standard"]?.string.flatMap(QualityStandard.init), let answers = node["answers"]
        else {
            return nil
        }
        var read: [String: CheckAnswer] = [:]
        for member in answers.members {
            read[member.name] = CheckAnswer(
                judgement: member.value["judgement"]?.string.flatMap(Judgement.init),
                ground: member.value["ground"]?.string ?? "", evidence: member.value["evidence"]?.string ?? "")
        }
        return SelfCheck(standard: standard, answers: read)
    }

    private static func texts(_ text: LocalizedText) -> JSONObject {
        var object = JSONObject()
        for language in text.languages { object[language.code] = text[language].map(JSONValue.string) }
        return object
    }

    private static func texts(_ node: JSONNode) -> LocalizedText {
        LocalizedText(
            node.members.compactMap { member in
                LanguageTag(member.name).flatMap { tag in member.value.string.map { (tag, $0) } }
            })
    }
}
