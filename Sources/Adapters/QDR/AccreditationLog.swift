// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// What is found while one accreditation is read, each at its place.
struct AccreditationLog {
    private(set) var errors: [Finding] = []
    private(set) var flags: [ReportFlag] = []
    private(set) var remarks: [Finding] = []

    mutating func error(
        _ code: FindingCode, _ pointer: JSONPointer, _ parameters: [String: MessageArgument] = [:]
    ) {
        errors.append(Finding(code, at: .pointer(pointer.description), parameters: Self.cut(parameters)))
    }

    mutating func missing(_ field: String, _ pointer: JSONPointer) {
        error("report.missing", pointer, ["field": .text(field)])
    }

    mutating func flag(
        _ code: FindingCode, _ pointer: JSONPointer, _ parameters: [String: MessageArgument] = [:]
    ) {
        let finding = Finding(
            code, severity: .warning, at: .pointer(pointer.description), parameters: Self.cut(parameters))
        flags.append(ReportFlag(level: .high, finding: finding))
    }

    mutating func remark(
        _ code: FindingCode, _ severity: Finding.Severity, _ pointer: JSONPointer,
        _ parameters: [String: MessageArgument] = [:]
    ) {
        remarks.append(
            Finding(code, severity: severity, at: .pointer(pointer.description), parameters: Self.cut(parameters)))
    }

    /// A foreign text is repeated up to a length only.
    private static func cut(_ parameters: [String: MessageArgument]) -> [String: MessageArgument] {
        parameters.mapValues { argument in
            if case .text(let text) = argument { .text(String(text.prefix(200))) } else { argument }
        }
    }
}
