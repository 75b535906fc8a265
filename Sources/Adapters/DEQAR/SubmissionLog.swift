// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// What is found while one submission is read, each at its place.
struct SubmissionLog {
    private let place: @Sendable ([String]) -> Place?
    private(set) var errors: [Finding] = []
    private(set) var remarks: [Finding] = []

    init(place: @escaping @Sendable ([String]) -> Place?) { self.place = place }

    mutating func error(_ code: FindingCode, _ path: [String], _ parameters: [String: MessageArgument] = [:]) {
        errors.append(Finding(code, at: place(path), parameters: parameters))
    }

    mutating func remark(
        _ code: FindingCode, _ severity: Finding.Severity, _ path: [String],
        _ parameters: [String: MessageArgument] = [:]
    ) {
        remarks.append(Finding(code, severity: severity, at: place(path), parameters: parameters))
    }

    mutating func missing(_ name: String, in path: [String] = []) {
        error("report.missing", path + [name], ["field": .text(name)])
    }

    /// The value that a code stands for; a finding where it is absent or unknown.
    mutating func code<Value>(_ fields: SubmissionFields, _ name: String, _ codes: [String: Value]) -> Value? {
        guard let text = fields.text(name) else {
            missing(name)
            return nil
        }
        guard let value = codes[text.lowercased()] else {
            error("report.code", [name], ["field": .text(name), "written": .text(text)])
            return nil
        }
        return value
    }

    /// The place of a part as the rules name it: `programme[2].degree_outcome`, `institution`, `valid_from`.
    var partPlace: @Sendable (String) -> Place? {
        let place = place
        return { part in
            guard !part.isEmpty else { return place([]) }
            var path: [String] = []
            for piece in part.split(separator: ".") {
                let name = piece.prefix { $0 != "[" }
                path.append(Self.members[String(name)] ?? String(name))
                if let open = piece.firstIndex(of: "["), let number = Int(piece[piece.index(after: open)...].dropLast())
                {
                    path.append("\(number - 1)")
                }
            }
            return place(path)
        }
    }

    private static let members = [
        "institution": "institutions", "programme": "programmes", "platform": "platforms", "file": "report_files",
        "country": "countries",
    ]
}
