// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Messages
import ProviderLists
import Trust
import Verifications
import Vocabulary

/// Certificates that are trusted to seal lists.
struct AnchorArguments: ParsableArguments {
    @Option(
        name: [.customLong("anchors"), .customLong("trust")],
        help: ArgumentHelp(
            "Certificates to trust, as PEM; may be given several times.", valueName: "anchors.pem"))
    var anchors: [String] = []

    func read(_ texts: Texts) throws(CommandFailure) -> TrustAnchors {
        var found = TrustAnchors()
        for path in anchors {
            let bytes = try InputFile(path, texts).read(limit: 4 << 20)
            do {
                found = found.union(try TrustAnchors(pem: String(decoding: bytes, as: UTF8.self)))
            } catch {
                throw CommandFailure("\(path): \(error.description)", exit: .unreadable)
            }
        }
        return found
    }
}

/// A list of providers named on the command line.
struct ListArgument {
    let input: InputFile
    private let texts: Texts

    init(_ path: String, _ texts: Texts) {
        input = InputFile(path, texts)
        self.texts = texts
    }

    /// Checks it as far as it can be taken apart.
    func verify(
        _ anchors: TrustAnchors, at moment: Date, checkedAt: Date, readingEntries: Bool = true
    ) async throws -> ProviderListReport {
        let bytes = try input.read(limit: ListLimits.bytes)
        do throws(ListRefusal) {
            return try await VerifyProviderList(anchors: anchors)(
                bytes, at: moment, checkedAt: checkedAt, readingEntries: readingEntries)
        } catch {
            throw failure(error.finding)
        }
    }

    /// The list, when it is just as it was sealed; by whom is asked only where anchors are given.
    func list(_ anchors: TrustAnchors) async throws -> (TrustedProviderList, ProviderListReport) {
        let now = Date()
        let report = try await verify(anchors, at: now, checkedAt: now)
        let wrong = report.layers.first { layer in
            layer.outcome == .failed
                || layer.outcome == .unknown && (layer.name == .seal || layer.name == .trust && !anchors.isEmpty)
        }
        if let wrong { throw failure(wrong.reason) }
        guard let list = report.list else { throw failure(Finding("list.notAList")) }
        return (list, report)
    }

    private func failure(_ finding: Finding) -> CommandFailure {
        CommandFailure(
            "\(input.name): \(texts.text(of: finding))  [\(finding.code.rawValue)]", exit: .unreadable)
    }
}
