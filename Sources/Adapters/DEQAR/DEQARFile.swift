// SPDX-License-Identifier: Apache-2.0

import CSV
import JSONTree
package import Localization
package import Providers
import Vocabulary

/// A file of DEQAR, whichever of its shapes it has.
package enum DEQARFile {
    package struct Limits: Sendable {
        package var bytes = 512 << 20
        package var rows = 1_000_000

        package init() {}
    }

    /// Reads a file, whatever is in it; every problem is a finding at its row and column or its pointer, and reports
    /// that are sound survive their neighbours.
    ///
    /// - Parameters:
    ///   - register: the agencies and providers that reports may name.
    ///   - today: the day on which the rules are asked.
    ///   - progress: told now and then how many of how many reports were read.
    package static func read(
        _ bytes: [UInt8], register: QualityRegister, today: PlainDate, limits: Limits = Limits(),
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> EvidenceReading {
        guard bytes.count <= limits.bytes else {
            return refused("deqar.file.tooLarge", ["limit": .integer(limits.bytes >> 20)])
        }
        let first = bytes.first { !" \t\r\n".utf8.contains($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            return json(bytes, register: register, today: today, limits: limits, progress)
        }
        return csv(bytes, register: register, today: today, limits: limits, progress)
    }

    private static func json(
        _ bytes: [UInt8], register: QualityRegister, today: PlainDate, limits: Limits, _ progress: (Int, Int) -> Void
    ) -> EvidenceReading {
        let document: JSONDocument
        do throws(JSONError) {
            let bounds = JSONLimits(maxBytes: limits.bytes, maxDepth: 32, maxNodes: 100 * limits.rows)
            document = try JSONDocument(parsing: bytes, limits: bounds)
        } catch {
            return refused(
                "deqar.file.notJSON",
                ["line": .integer(error.line), "column": .integer(error.column)],
                at: .line(error.line, column: error.column))
        }
        return JSONShapes.read(document.root, register: register, today: today, rows: limits.rows, progress)
    }

    private static func csv(
        _ bytes: [UInt8], register: QualityRegister, today: PlainDate, limits: Limits, _ progress: (Int, Int) -> Void
    ) -> EvidenceReading {
        guard let decoded = DecodedText(bytes, likelyLanguages: [.en]), !decoded.text.utf8.contains(0) else {
            return refused("deqar.file.notText")
        }
        var reading: EvidenceReading
        switch DelimitedTable.read(decoded.text, rows: limits.rows) {
        case .failure(let refusal): reading = EvidenceReading(source: nil, findings: [refusal.finding])
        case .success(let table):
            reading =
                AgencyTable.recognises(table)
                ? AgencyTable.read(table, register: register)
                : SubmissionTable(table).read(register: register, today: today, progress)
        }
        if case .windows(let name, _) = decoded.encoding {
            reading.findings.insert(
                Finding("deqar.file.encoding", severity: .note, parameters: ["encoding": .text(name)]), at: 0)
        }
        return reading
    }

    private static func refused(
        _ code: FindingCode, _ parameters: [String: MessageArgument] = [:], at place: Place? = nil
    ) -> EvidenceReading {
        EvidenceReading(source: nil, findings: [Finding(code, at: place, parameters: parameters)])
    }
}
