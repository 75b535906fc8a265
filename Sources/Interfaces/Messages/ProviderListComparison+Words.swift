// SPDX-License-Identifier: Apache-2.0

package import JSONTree
package import Localization
package import ProviderLists
package import Providers
import Vocabulary

extension ProviderListComparison.Change {
    /// What became different, as a sentence.
    package func sentence(about provider: ProviderID, in language: LanguageTag) -> String {
        let texts = BuiltInMessages.catalogue
        func say(_ name: String, _ arguments: [String: MessageArgument] = [:]) -> String {
            texts.text(MessageKey(rawValue: "list.change.\(name)"), arguments, in: language)
        }
        switch self {
        case .added, .removed: return say(name)
        case .merged(let other): return say(name, ["provider": .text(other.text)])
        case .renamed(let old, let new): return say(name, ["old": old.argument, "new": new.argument])
        case .reportNew(let report), .reportChanged(let report), .reportRetracted(let report):
            let decision = texts.text(.listDecision(report.decision), in: language)
            return say(
                name,
                [
                    "report": .text(report.id.text), "agency": .text(report.agency.text),
                    "from": .day(report.validity.from), "until": .day(report.validity.until),
                    "decision": .text(decision),
                ])
        case .reportCleared(let report), .reportMissing(let report): return say(name, ["report": .text(report.text)])
        case .notice(let notice): return say(name, ["from": .day(notice.from), "reason": .text(notice.reason)])
        case .noticeMissing(let notice): return say(name, ["notice": .text(notice.text)])
        case .trust(let before, let after):
            let why = texts.text(
                .trustReason(after.kind, after.reason),
                ["provider": .text(provider.text), "date": .day(after.date)], in: language)
            return say(
                name,
                [
                    "date": .day(after.date), "before": .text(texts.text(.listTrust(before.kind), in: language)),
                    "after": .text(texts.text(.listTrust(after.kind), in: language)), "why": .text(why),
                ])
        }
    }

    /// The stable name of the kind of change.
    package var name: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .merged: "merged"
        case .renamed: "renamed"
        case .reportNew: "reportNew"
        case .reportChanged: "reportChanged"
        case .reportRetracted: "reportRetracted"
        case .reportCleared: "reportCleared"
        case .reportMissing: "reportMissing"
        case .notice(let notice): notice.kind.rawValue
        case .noticeMissing: "noticeMissing"
        case .trust: "trust"
        }
    }

    fileprivate func json(about provider: ProviderID, in language: LanguageTag) -> JSONValue {
        var object: JSONObject = [
            "change": .string(name), "text": .string(sentence(about: provider, in: language)),
        ]
        switch self {
        case .added, .removed: break
        case .merged(let other): object["into"] = .string(other.text)
        case .renamed(let old, let new):
            object["from"] = Self.json(old)
            object["to"] = Self.json(new)
        case .reportNew(let report), .reportChanged(let report), .reportRetracted(let report):
            object["report"] = .string(report.id.text)
        case .reportCleared(let report), .reportMissing(let report): object["report"] = .string(report.text)
        case .notice(let notice): object["notice"] = .string(notice.id.text)
        case .noticeMissing(let notice): object["notice"] = .string(notice.text)
        case .trust(let before, let after):
            object["from"] = .string(before.kind.rawValue)
            object["to"] = .string(after.kind.rawValue)
            object["answer"] = after.json(of: provider)
        }
        return .object(object)
    }

    private static func json(_ text: LocalizedText) -> JSONValue {
        var object = JSONObject()
        for language in text.languages { object[language.code] = text[language].map(JSONValue.string) }
        return .object(object)
    }
}

extension ProviderListComparison {
    /// The differences as programs read them.
    package func json(language: LanguageTag) -> JSONValue {
        [
            "day": .string(day.description),
            "differences": .array(
                differences.map { difference in
                    [
                        "provider": .string(difference.provider.text),
                        "changes": .array(difference.changes.map { $0.json(about: difference.provider, in: language) }),
                    ]
                }),
        ]
    }
}
