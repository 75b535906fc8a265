// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus export deqar`.
struct ExportDEQAR: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "deqar",
        abstract: "Write reports as the European database of quality assurance results takes them.",
        discussion: """
            Writes submissions (API version 2) as JSON, or as CSV when the file's name ends
            in .csv, and beside it FILE.provenance.json: what was chosen, when, from which
            state of the register, by which version of the program, what was left out and
            why, and what of each report is lost in this shape. The audit log keeps that it
            was written, by its SHA-256.

            Left out are reports under a high flag and accreditations. With --qdr, so is what
            DEQAR does not pass on to the register of qualification data.

            Ends with 0 when everything chosen was written whole, 1 when something was left
            out, 2 when the command was called wrongly, and 3 when something could not be
            read or written.

            Examples:
              vidimus export deqar --out reports.json
              vidimus export deqar --agency ASIIN --since 2026-01-01 --out reports.csv
            """)

    @Option(help: ArgumentHelp("Only reports of this agency, or those it contributed to.", valueName: "id"))
    var agency: String?

    @Option(help: ArgumentHelp("Only reports on this provider.", valueName: "id"))
    var provider: String?

    @Option(help: ArgumentHelp("Only what the register learned on that day or later.", valueName: "day"))
    var since: String?

    @Flag(help: "Only what DEQAR passes on to the register of qualification data.")
    var qdr = false

    @Option(help: ArgumentHelp("The file to write; one that is there is not overwritten.", valueName: "file"))
    var out: String

    @OptionGroup var options: ProviderOptions

    func validate() throws {
        guard since == nil || since?.utf8.count == 10 && since.flatMap({ PlainDate($0) }) != nil else {
            throw ValidationError("--since is a day such as 2026-01-01.")
        }
    }

    mutating func run() async throws {
        let services = try requireServices()
        let desk = try services.quality(in: options.data)
        let register = try await desk.store.register()
        let selection = try await selection(register, desk)
        let revision = try await desk.store.revision()
        let export = ReportExport(try await desk.store.standings(), selection, register: register)
        let shape: QualityDesk.Shape = out.lowercased().hasSuffix(".csv") ? .csv : .json
        let bytes = desk.write(export.reports, register, shape)
        let (sha256, now) = (services.sha256(of: bytes), desk.clock.now())
        let provenance = provenance(export, bytes, sha256, revision, at: now)
        try write(bytes, to: out)
        try write(provenance.serialized(indent: 2), to: out + ".provenance.json")
        try await desk.audit.append(
            .exported(
                export.reports.count, leavingOut: leftOut(export), shape: "deqar-\(shape.rawValue)", sha256: sha256,
                by: .operator, at: now))
        if options.json {
            Console.out(json: provenance)
        } else {
            for remark in export.leftOut + export.losses {
                Console.errorText("\(remark.report): \(options.texts.text(of: remark.finding))")
            }
            Console.out(
                options.texts(
                    "cli.export.done",
                    ["count": .integer(export.reports.count), "left": .integer(leftOut(export)), "file": .text(out)]))
        }
        if !export.leftOut.isEmpty { throw ExitStatusReached(status: .negative) }
    }

    private func selection(_ register: QualityRegister, _ desk: QualityDesk) async throws -> ReportSelection {
        var selection = ReportSelection(isForDatasetRegister: qdr)
        if let agency {
            guard let found = register.agency(named: agency) else {
                throw CommandFailure(
                    options.texts("cli.agency.unknown", ["agency": .text(agency)]), exit: .misuse)
            }
            selection.agency = found.id
        }
        if let provider { selection.provider = try await ProviderArgument(provider).find(in: desk.answers) }
        selection.since = since.flatMap { PlainDate($0) }?.utcStart
        return selection
    }

    private func leftOut(_ export: ReportExport) -> Int { Set(export.leftOut.map(\.report)).count }

    private func provenance(
        _ export: ReportExport, _ bytes: [UInt8], _ sha256: String, _ revision: String, at now: Date
    ) -> JSONValue {
        func remarks(_ remarks: [ReportExport.Remark]) -> JSONValue {
            .array(
                remarks.map {
                    [
                        "report": .string($0.report.text), "code": .string($0.finding.code.rawValue),
                        "reason": .string(options.texts.text(of: $0.finding)),
                    ]
                })
        }
        return [
            "file": .string(URL(fileURLWithPath: out).lastPathComponent), "sha256": .string(sha256),
            "shape": .string("DEQAR Submission API 2"), "exportedAt": .string(now.formatted(.iso8601)),
            "program": .string("Vidimus \(ProductVersion.text)"), "registerState": .string(revision),
            "chosen": [
                "agency": agency.map(JSONValue.string) ?? .null, "provider": provider.map(JSONValue.string) ?? .null,
                "since": since.map(JSONValue.string) ?? .null, "qdr": .bool(qdr),
            ],
            "reports": .number(JSONNumber(export.reports.count)), "leftOut": remarks(export.leftOut),
            "losses": remarks(export.losses),
        ]
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw CommandFailure(options.texts("cli.export.unwritten", ["file": .text(path)]), exit: .unreadable)
        }
    }
}
