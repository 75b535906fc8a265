// SPDX-License-Identifier: Apache-2.0

import Awards
import Foundation
import JSONTree
import Localization
import Messages
import Vocabulary

/// What `vidimus issue` says: problems first, then each row's fate; as lines, or as one JSON value at the end.
struct IssueOutput {
    private let texts: Texts
    private let isJSON: Bool
    /// The list of learners, as messages name it.
    private let list: String
    private var findings: [JSONValue] = []

    init(texts: Texts, isJSON: Bool, list: String) {
        self.texts = texts
        self.isJSON = isJSON
        self.list = list
    }

    /// Shows what is to be said of a whole file.
    mutating func show(_ found: [Finding], of file: String) {
        findings += found.map { FindingJSON.value($0, in: texts.language, file: file) }
        guard !isJSON else { return }
        for finding in found { Console.errorText(line(finding, of: file)) }
    }

    func nothingToDo() {
        if isJSON { print([], isTest: nil) } else { Console.errorText(texts("cli.issue.nothing")) }
    }

    /// Shows the rows that will be refused, before anything is sealed.
    func show(_ plan: IssuePlan) {
        guard !isJSON else { return }
        for row in plan.rows {
            if case .refused(let reasons) = row.fate { show(reasons, row: row.number) }
            show(row.remarks, row: row.number)
        }
    }

    func finishDryRun(_ plan: IssuePlan) {
        if isJSON { return print(plan.rows.map(json), isTest: plan.isTest) }
        for row in plan.rows { Console.out(FindingPlace.row(row.number, texts) + words(row.fate)) }
        let fates = plan.rows.map(\.fate)
        let arguments: [String: MessageArgument] = [
            "sealed": .integer(plan.newAwards),
            "already": .integer(fates.count { if case .alreadyAwarded = $0 { true } else { false } }),
            "refused": .integer(fates.count { if case .refused = $0 { true } else { false } }),
        ]
        Console.out(texts("cli.issue.dryTotal", arguments))
    }

    /// Shows what happened to every row.
    func show(_ report: IssueReport, fileName: (IssuedAward) -> String, isTest: Bool) {
        if isJSON { return print(report.rows.map { json($0, fileName) }, isTest: isTest, stop: report.stop) }
        for row in report.rows { Console.out(FindingPlace.row(row.number, texts) + words(row.outcome, fileName)) }
        let outcomes = report.rows.map(\.outcome)
        let awarded = outcomes.count {
            switch $0 {
            case .awarded, .recordedNotDelivered: true
            default: false
            }
        }
        let arguments: [String: MessageArgument] = [
            "sealed": .integer(awarded),
            "already": .integer(outcomes.count { if case .alreadyAwarded = $0 { true } else { false } }),
            "refused": .integer(outcomes.count { if case .refused = $0 { true } else { false } }),
            "left": .integer(outcomes.count { if case .notReached = $0 { true } else { false } }),
        ]
        Console.out(texts("cli.issue.total", arguments))
        let undelivered = outcomes.count { if case .recordedNotDelivered = $0 { true } else { false } }
        if undelivered > 0 { Console.out(texts("cli.issue.undelivered", ["count": .integer(undelivered)])) }
        if isTest, awarded > 0 { Console.out(texts("cli.issue.test")) }
        if let stop = report.stop { Console.error(words(stop)) }
    }

    // MARK: Words

    private func words(_ fate: IssuePlan.Fate) -> String {
        switch fate {
        case .willAward: texts("cli.issue.willAward")
        case .alreadyAwarded(let award): texts("cli.issue.already", ["date": .dateTime(award.issuedAt)])
        case .refused: texts("cli.issue.refused")
        }
    }

    private func words(_ outcome: IssueReport.RowOutcome, _ fileName: (IssuedAward) -> String) -> String {
        switch outcome {
        case .awarded(let award): texts("cli.issue.awarded", ["file": .text(fileName(award))])
        case .alreadyAwarded(let award, let delivered):
            texts("cli.issue.already", ["date": .dateTime(award.issuedAt)])
                + (delivered ? " " + texts("cli.issue.delivered", ["file": .text(fileName(award))]) : "")
        case .refused: texts("cli.issue.refused")
        case .recordedNotDelivered: texts("cli.issue.notDelivered")
        case .notReached: texts("cli.issue.notReached")
        }
    }

    private func words(_ stop: IssueReport.Stop) -> String {
        switch stop {
        case .cancelled: texts("cli.issue.stop.cancelled")
        case .sealing(let row, let error):
            texts("cli.issue.stop.sealing", ["row": .integer(row), "reason": .text("\(error)")])
        case .store(let row, let error):
            texts("cli.issue.stop.store", ["row": .integer(row), "reason": .text("\(error)")])
        case .delivery(let row, let error):
            texts("cli.issue.stop.delivery", ["row": .integer(row), "reason": .text("\(error)")])
        }
    }

    private func show(_ found: [Finding], row: Int) {
        for finding in found {
            // A finding of a cell names its row itself.
            let isPlaced = if case .row? = finding.place { true } else { false }
            Console.errorText(line(finding, of: list, row: isPlaced ? nil : row))
        }
    }

    private func line(_ finding: Finding, of file: String, row: Int? = nil) -> String {
        let place = row.map { FindingPlace.row($0, texts) } ?? FindingPlace.prefix(finding, texts)
        return "\(finding.severity.mark) \(file): \(place)\(texts.text(of: finding))  [\(finding.code.rawValue)]"
    }

    // MARK: JSON

    private func print(_ rows: [JSONValue], isTest: Bool?, stop: IssueReport.Stop? = nil) {
        let value: JSONValue = [
            "test": isTest.map(JSONValue.bool) ?? .null, "findings": .array(findings), "rows": .array(rows),
            "stop": stop.map { .string(words($0)) } ?? .null,
        ]
        Console.out(json: value)
    }

    private func json(_ row: IssuePlan.Row) -> JSONValue {
        var object: JSONObject = ["row": .number(JSONNumber(row.number))]
        switch row.fate {
        case .willAward(let award):
            object["outcome"] = "will-award"
            object["award"] = .string(award.id.description)
        case .alreadyAwarded(let award): append(award, "already-awarded", to: &object)
        case .refused(let reasons): append(reasons, to: &object)
        }
        return .object(object)
    }

    private func json(_ row: IssueReport.Row, _ fileName: (IssuedAward) -> String) -> JSONValue {
        var object: JSONObject = ["row": .number(JSONNumber(row.number))]
        switch row.outcome {
        case .awarded(let award):
            append(award, "awarded", to: &object)
            object["file"] = .string(fileName(award))
        case .alreadyAwarded(let award, _):
            append(award, "already-awarded", to: &object)
            object["file"] = .string(fileName(award))
        case .refused(let reasons): append(reasons, to: &object)
        case .recordedNotDelivered(let award): append(award, "not-delivered", to: &object)
        case .notReached: object["outcome"] = "not-reached"
        }
        return .object(object)
    }

    private func append(_ award: IssuedAward, _ outcome: String, to object: inout JSONObject) {
        object["outcome"] = .string(outcome)
        object["award"] = .string(award.id.description)
        object["credential"] = .string(award.credentialID)
        object["issuedAt"] = .string(award.issuedAt.formatted(.iso8601))
    }

    private func append(_ reasons: [Finding], to object: inout JSONObject) {
        object["outcome"] = "refused"
        object["findings"] = .array(reasons.map { FindingJSON.value($0, in: texts.language) })
    }
}
