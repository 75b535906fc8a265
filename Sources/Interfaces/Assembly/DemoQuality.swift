// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JAdES
import JSONTree
import Localization
import Providers
import Vocabulary

/// The evidence of the demonstration set: files of an invented agency, imported as every such file is, and notices.
struct DemoQuality {
    private let folder: URL

    /// - Parameter folder: `quality` in the demonstration set; it may be missing.
    init(_ folder: URL) { self.folder = folder }

    /// Imports each file once, in the order of their names, and gives each notice once.
    func enter(
        _ importEvidence: ImportEvidence, _ answers: QualityAnswers, complain: (String) -> Void
    ) async throws {
        let store = importEvidence.store
        let known = Set(try await store.imports().map(\.sha256))
        let deed = Deed(.demonstration, right: "demonstration set at start")
        for file in files where file.lastPathComponent != Self.notices {
            guard let data = try? Data(contentsOf: file) else { continue }
            let sha256 = SHA256.hash(data: data).hexadecimal
            guard !known.contains(sha256) else { continue }
            let outcome = try await importEvidence(
                [EvidenceFile(name: file.lastPathComponent, bytes: [UInt8](data), sha256: sha256)],
                from: ImportEvidence.Origin(version: "demonstration"), by: deed)
            if outcome.reading.isRefused || outcome.counts.rejected > 0 { complain(file.lastPathComponent) }
        }
        for (provider, kind, day, reason) in notices {
            let trust = try await answers.trust(of: provider)
            let wasGiven = trust.history.entries.contains { entry in
                if case .notice(let notice) = entry.content { notice.from == day } else { false }
            }
            guard !wasGiven else { continue }
            _ = try await GiveNotice(store: store, clock: importEvidence.clock)(
                kind, of: provider, known: trust.names.all, from: day, reason: reason, by: deed)
        }
    }

    private static let notices = "notices.json"

    private var files: [URL] {
        let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return found.filter { ["csv", "json"].contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private var notices: [(ProviderID, ProviderNotice.Kind, PlainDate, String)] {
        guard let data = try? Data(contentsOf: folder.appending(path: Self.notices)),
            let document = try? JSONDocument(parsing: [UInt8](data))
        else { return [] }
        return document.root.elements.compactMap { notice in
            guard let provider = (notice["provider"]?.string).flatMap({ ProviderID($0) }),
                let kind = (notice["kind"]?.string).flatMap({ ProviderNotice.Kind(rawValue: $0) }),
                let day = (notice["from"]?.string).flatMap({ PlainDate($0) }), let reason = notice["reason"]?.string
            else { return nil }
            return (provider, kind, day, reason)
        }
    }
}
