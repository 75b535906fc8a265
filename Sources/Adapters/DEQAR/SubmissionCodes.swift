// SPDX-License-Identifier: Apache-2.0

import Providers

/// The numbers and words by which DEQAR writes its codes, in small letters.
enum SubmissionCodes {
    static let status: [String: ReportStatus] = [
        "1": .obligatory, "part of obligatory eqa system": .obligatory, "2": .voluntary, "voluntary": .voluntary,
    ]

    static let decision: [String: ReportDecision] = [
        "1": .positive, "positive": .positive, "2": .positiveWithConditions,
        "positive with conditions or restrictions": .positiveWithConditions, "3": .negative, "negative": .negative,
        "4": .notApplicable, "not applicable": .notApplicable,
    ]

    static let level: [String: QFEHEALevel] = [
        "0": .shortCycle, "short cycle": .shortCycle, "1": .firstCycle, "first cycle": .firstCycle, "2": .secondCycle,
        "second cycle": .secondCycle, "3": .thirdCycle, "third cycle": .thirdCycle,
    ]

    static let degree: [String: Bool] = [
        "1": true, "yes": true, "true": true, "full degree": true, "2": false, "no": false, "false": false,
        "no full degree": false,
    ]

    static let truth: [String: Bool] = [
        "true": true, "yes": true, "1": true, "false": false, "no": false, "0": false,
    ]

    static let certification: [String: ProgrammeCertification] = [
        "1": .attendance, "attendance certificate": .attendance, "2": .assessment,
        "assessment-based certificate": .assessment, "3": .none, "no assessment and no certificate": .none,
    ]

    static let kind: [String: ActivityKind] = [
        "institutional": .institutional, "programme": .programme, "institutional/programme": .institutionalProgramme,
        "joint programme": .jointProgramme,
    ]

    static let scheme: [String: IdentifierScheme] = [
        "did-ebsi": .did, "erasmus": .erasmus, "eu-pic": .pic, "eu-vat": .vat, "schac": .schac,
    ]

    /// The number that stands for a value; the first in order where several do.
    static func number<Value: Equatable>(of value: Value, in codes: [String: Value]) -> String {
        codes.filter { $0.value == value }.keys.filter { Int($0) != nil }.min() ?? ""
    }
}
