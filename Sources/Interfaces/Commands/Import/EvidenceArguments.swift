// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Localization
import Messages
import Providers

/// What both imports of evidence are told: files or folders, and what to do with them.
struct EvidenceArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Files, or folders of files; - reads standard input.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Say what would change, and change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Which state of the source it is; today's date if absent.", valueName: "text"))
    var sourceVersion: String?

    @Option(
        help: ArgumentHelp(
            "A folder with the reports' documents: those named like them are known by their SHA-256.",
            valueName: "folder"))
    var documents: String?

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    func run(_ services: any CommandServices, with use: KeyPath<QualityDesk, ImportEvidence>) async throws {
        let texts = Texts(language.tag)
        let files = try EvidenceFolder(texts, services).files(paths)
        let desk = try services.quality(in: data)
        let digests = try documents.map { try DocumentFolder($0, texts, services).digests } ?? [:]
        let progress = ImportProgress(texts: texts)
        let origin = ImportEvidence.Origin(
            version: sourceVersion, digest: { digests[$0] }, progress: { progress.show(done: $0, total: $1) })
        let outcome = try await desk[keyPath: use](files, from: origin, by: dryRun ? nil : .operator)
        progress.end()
        let output = ImportOutput(texts: texts, file: paths.first ?? "-", isDryRun: dryRun)
        if json { Console.out(json: ImportJSON.outcome(outcome, in: language.tag)) } else { output.show(outcome) }
        throw ExitStatusReached(
            status: outcome.reading.isRefused ? .unreadable : outcome.counts.rejected > 0 ? .negative : .success)
    }
}
