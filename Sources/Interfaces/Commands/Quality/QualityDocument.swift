// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus quality document`.
struct QualityDocument: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Keep what a report's document is, by its SHA-256, or check a file against it.",
        discussion: """
            Nothing is fetched: the file is one that you have. Only its SHA-256 is kept, as
            an import of its own that can be taken back. With --check nothing is kept.

            Ends with 0 when it was kept, or is the document; 1 when a file is not the
            document or nothing is known of it; 2 when the command was called wrongly, and 3
            when something could not be read or written.

            Examples:
              vidimus quality document 20:A-1 report.pdf
              vidimus quality document 20:A-1 report.pdf --check
            """)

    @Argument(help: ArgumentHelp("The report, as the register names it.", valueName: "report"))
    var report: String

    @Argument(help: ArgumentHelp("The file.", valueName: "file"))
    var file: String

    @Option(help: "Which of the report's documents it is, counted from 1; needed when there are several.")
    var number: Int?

    @Flag(help: "Say whether the file is the document that was kept, and keep nothing.")
    var check = false

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let desk = try services.quality(in: options.data)
        let id = try QualityCommand.report(report)
        let sha256 = services.sha256(of: try InputFile(file, options.texts).read(limit: 256 << 20))
        let attach = AttachDocument(store: desk.store, clock: desk.clock)
        do {
            guard !check else { return try say(try await attach.check(id, number: number, sha256: sha256), sha256) }
            let record = try await attach(
                id, number: number, file: URL(fileURLWithPath: file).lastPathComponent, sha256: sha256, by: .operator)
            if options.json {
                let answer: JSONValue = [
                    "done": true, "report": .string(id.text), "sha256": .string(sha256),
                    "import": record.map { .string($0.id.text) } ?? .null,
                ]
                Console.out(json: answer)
            } else if let record {
                Console.out(
                    options.texts("cli.quality.documentKept", ["sha256": .text(sha256), "id": .text(record.id.text)]))
            } else {
                Console.out(options.texts("cli.quality.documentKnown", ["sha256": .text(sha256)]))
            }
        } catch let error as DocumentError {
            throw CommandFailure(Self.words(error, id), exit: .misuse)
        }
    }

    private func say(_ answer: Bool?, _ sha256: String) throws {
        let word = answer.map { $0 ? "same" : "different" } ?? "unknown"
        if options.json {
            let object: JSONValue = ["document": .string(word), "sha256": .string(sha256)]
            Console.out(json: object)
        } else {
            Console.out(options.texts(.documentCheck(word), ["sha256": .text(sha256)]))
        }
        if answer != true { throw ExitStatusReached(status: .negative) }
    }

    private static func words(_ error: DocumentError, _ id: ReportID) -> String {
        switch error {
        case .noSuchReport: "There is no report \(id)."
        case .whichDocument(0): "\(id) names no document."
        case .whichDocument(let count): "\(id) names \(count) documents. Say which with --number."
        case .noSuchDocument(let count): "\(id) names \(count) documents; --number is counted from 1."
        }
    }
}
