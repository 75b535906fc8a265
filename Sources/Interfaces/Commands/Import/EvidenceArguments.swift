// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Localization
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
        if json { Console.out(json: output.json(outcome)) } else { output.show(outcome) }
        throw ExitStatusReached(
            status: outcome.reading.isRefused ? .unreadable : outcome.counts.rejected > 0 ? .negative : .success)
    }
}

/// The files of an import: those named, and those in the folders named, in the order of their names.
struct EvidenceFolder {
    static let mostFiles = 100
    static let mostBytes = 512 << 20

    private let texts: Texts
    private let services: any CommandServices

    init(_ texts: Texts, _ services: any CommandServices) {
        self.texts = texts
        self.services = services
    }

    func files(_ paths: [String]) throws -> [EvidenceFile] {
        let names = try paths.flatMap(expanded)
        guard names.count <= Self.mostFiles else {
            throw CommandFailure(
                texts("cli.import.tooManyFiles", ["limit": .integer(Self.mostFiles)]), exit: .misuse)
        }
        var left = Self.mostBytes
        return try names.map { path in
            let bytes = try InputFile(path, texts).read(limit: left)
            left -= bytes.count
            return EvidenceFile(
                name: path == "-" ? "-" : URL(fileURLWithPath: path).lastPathComponent, bytes: bytes,
                sha256: services.sha256(of: bytes))
        }
    }

    private func expanded(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        let wanted = names.filter { name in
            !name.hasPrefix(".")
                && ["csv", "tsv", "txt", "json", "jsonld"].contains(
                    name.split(separator: ".").last.map { $0.lowercased() })
        }
        guard !wanted.isEmpty else {
            throw CommandFailure(texts("cli.import.emptyFolder", ["folder": .text(path)]), exit: .unreadable)
        }
        return wanted.sorted().map { URL(fileURLWithPath: path).appending(path: $0).path }
    }
}

/// The documents that lie in a folder, by name.
struct DocumentFolder {
    let digests: [String: String]

    init(_ path: String, _ texts: Texts, _ services: any CommandServices) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandFailure(texts("cli.input.missing", ["file": .text(path)]), exit: .unreadable)
        }
        var digests: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where !name.hasPrefix(".") {
            let file = URL(fileURLWithPath: path).appending(path: name).path
            var isInner: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isInner), !isInner.boolValue else {
                continue
            }
            digests[name] = services.sha256(of: try InputFile(file, texts).read(limit: 256 << 20))
        }
        self.digests = digests
    }
}
