// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers

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
