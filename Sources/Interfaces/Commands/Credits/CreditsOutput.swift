// SPDX-License-Identifier: Apache-2.0

import Foundation
import Frameworks
import JSONTree
import Localization
import Messages
import Vocabulary

/// Credits in words and for programs, each with its arithmetic.
struct CreditsOutput {
    let texts: Texts
    let json: Bool

    /// - Parameter isNamed: whether a country was asked about; else the first rule is the Users' Guide's and the others
    ///   are all countries.
    func show(
        _ intervals: [CreditInterval], _ activities: [CreditsCommand.Activity], claim: ECTSCredits?, isNamed: Bool
    ) {
        guard !json else {
            return Console.out(
                json: [
                    "hours": Self.number(intervals.first?.hours ?? 0),
                    "activities": .array(
                        activities.map { ["activity": .string($0.name), "hours": Self.number($0.hours)] }),
                    "claim": claim.map { Self.number($0.value) } ?? .null,
                    "intervals": .array(intervals.map { value($0, claim: claim) }),
                ])
        }
        if activities.count > 1 {
            let sum = activities.map { $0.name.isEmpty ? "\($0.hours)" : "\($0.name) \($0.hours)" }
                .joined(separator: " + ")
            Console.out(texts(.creditsSum, ["sum": .text(sum), "hours": decimal(intervals.first?.hours ?? 0)]))
        }
        for interval in isNamed ? intervals : Array(intervals.prefix(1)) {
            Console.out(line(interval))
            if interval.rule.isIndicative { Console.out(texts(.creditsIndicative)) }
            if let claim { Console.out(words(of: claim, interval)) }
        }
        guard !isNamed, let lowest = intervals.dropFirst().min(by: { $0.least < $1.least }),
            let highest = intervals.dropFirst().max(by: { $0.most < $1.most })
        else { return }
        Console.out(
            texts(
                .creditsRange,
                [
                    "least": credits(lowest.least), "most": credits(highest.most),
                    "lowest": .text(lowest.rule.code), "highest": .text(highest.rule.code),
                ]))
    }

    func convert(_ units: Decimal, _ scheme: CreditScheme) {
        let ects = scheme.credits(units)
        let hours = scheme.byWorkload(units)
        guard !json else {
            return Console.out(
                json: [
                    "scheme": .string(scheme.rawValue), "units": Self.number(units), "credits": Self.number(ects),
                    "arithmetic": .string("\(units) / \(scheme.unitsPerCredit)"), "hours": Self.number(hours.hours),
                    "byWorkload": value(hours, claim: nil),
                ])
        }
        Console.out(
            texts(
                .creditsConverted,
                [
                    "units": decimal(units), "scheme": .text(scheme.rawValue.uppercased()),
                    "credits": credits(ects), "per": decimal(scheme.unitsPerCredit),
                ]))
        Console.out(
            texts(
                .creditsByWorkload,
                [
                    "hours": decimal(hours.hours), "least": credits(hours.least), "most": credits(hours.most),
                ]))
    }

    private func line(_ interval: CreditInterval) -> String {
        let rule = interval.rule
        var arguments: [String: MessageArgument] = [
            "place": .text(rule.code.isEmpty ? texts(.creditsGuide) : rule.code), "hours": decimal(interval.hours),
            "least": credits(interval.least), "most": credits(interval.most),
        ]
        arguments["leastHours"] = .text(rule.least.text)
        arguments["mostHours"] = .text(rule.most.text)
        return texts(interval.isExact ? .creditsExact : .creditsInterval, arguments)
    }

    private func words(of claim: ECTSCredits, _ interval: CreditInterval) -> String {
        let verdict = interval.judge(claim)
        return texts(
            .creditsClaim(verdict.rawValue + (interval.isExact && verdict != .fits ? "Exact" : "")),
            ["claim": .decimal(claim.text), "least": credits(interval.least), "most": credits(interval.most)])
    }

    private func value(_ interval: CreditInterval, claim: ECTSCredits?) -> JSONValue {
        [
            "place": interval.rule.code.isEmpty ? .null : .string(interval.rule.code),
            "least": Self.number(interval.least.rounded(4)), "most": Self.number(interval.most.rounded(4)),
            "hoursPerCredit": [
                "least": .string(interval.rule.least.text), "most": .string(interval.rule.most.text),
            ],
            "indicative": .bool(interval.rule.isIndicative),
            "claim": claim.map { .string(interval.judge($0).rawValue) } ?? .null,
        ]
    }

    /// With one place behind the point, also where it is nought: the last digit says how exact it is.
    private func credits(_ value: Decimal) -> MessageArgument {
        let text = "\(value.toTenths)"
        return .decimal(text.contains(".") ? text : text + ".0")
    }

    private func decimal(_ value: Decimal) -> MessageArgument { .decimal("\(value)") }

    private static func number(_ value: Decimal) -> JSONValue {
        JSONNumber(text: "\(value.rounded(4))").map { .number($0) } ?? .null
    }
}
