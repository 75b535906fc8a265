// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Messages
import Trust
import Verifications

/// `vidimus verify`.
struct CredentialVerify: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a credential is genuine and current, and what stands behind the answer.",
        discussion: """
            Ends with 0 when the credential is valid, 1 when it is invalid or could not be
            checked in full, 2 when the command was called wrongly or with a value that
            cannot be (--at 2024-06-31), and 3 when a file could not be read as what it
            should be, the files of --trust included.

            Examples:
              vidimus verify diploma.jsonld
              vidimus verify --json --trust my-anchors.pem diploma.jsonld
              vidimus verify --at 2024-06-01 diploma.jsonld   as of that day
              curl -s https://example.org/c.jsonld | vidimus verify -
            """)

    @Argument(help: ArgumentHelp("The credential; - reads standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: ArgumentHelp("The time the question is about, such as 2024-06-01; now if absent.", valueName: "time"))
    var at: Moment?

    @Option(help: ArgumentHelp("Certificates to trust, as PEM; may be given several times.", valueName: "anchors.pem"))
    var trust: [String] = []

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let services = try requireServices()
        let texts = Texts(language.tag)
        let verifier = services.verifier(trusting: try anchors(texts))
        let input = InputFile(file, texts)
        let bytes = try input.read(limit: verifier.limits.maxBytes)
        let now = Date()
        let report: VerificationReport
        do throws(UnreadableFile) {
            report = try await verifier.verify(bytes, at: at?.date ?? now, checkedAt: now)
        } catch {
            if let other = OtherFile(bytes) { throw input.failure(other.key) }
            let place = FindingPlace.text(error.finding, texts)
            throw CommandFailure("\(input.name)\(place): \(texts.text(of: error.finding))", exit: .unreadable)
        }
        if report.format == .unrecognised, let other = OtherFile(bytes) { throw input.failure(other.key) }
        if json {
            Console.out(json: report.json(language: language.tag))
        } else {
            Console.out(VerificationReportText(report, texts, asked: at?.date).lines)
        }
        throw ExitStatusReached(status: report.verdict == .valid ? .success : .negative)
    }

    private func anchors(_ texts: Texts) throws(CommandFailure) -> TrustAnchors {
        var anchors = TrustAnchors()
        for path in trust {
            let bytes = try InputFile(path, texts).read(limit: 4 << 20)
            do {
                anchors = anchors.union(try TrustAnchors(pem: String(decoding: bytes, as: UTF8.self)))
            } catch {
                throw CommandFailure("\(path): \(error.description)", exit: .unreadable)
            }
        }
        return anchors
    }
}
