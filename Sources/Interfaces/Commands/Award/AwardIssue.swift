// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Awards
import Courses
import Foundation
import Messages
import Vocabulary

/// `vidimus issue`.
struct AwardIssue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Award a micro-credential to learners: one sealed credential for each.",
        discussion: """
            Every problem of the course and of each row is listed before anything is
            sealed. Good rows are sealed, bad ones are not. Running again awards nobody
            twice, and brings back a file that is missing. Ends with 0 when every row has
            its credential, 1 when some were refused, 2 when the command was called
            wrongly, and 3 when something could not be read or the work had to stop.

            Examples:
              vidimus issue --course course.yaml --learners learners.csv --out sealed/
              vidimus issue --course course.yaml --learners learners.csv --out sealed/ --dry-run
              vidimus issue --course course.yaml --learners learners.csv --out sealed/ \\
                --seal seal.p12 --passphrase-file seal.pass
            """)

    @Option(help: ArgumentHelp("The description of the micro-credential, YAML or JSON.", valueName: "file"))
    var course: String

    @Option(help: ArgumentHelp("The learners, CSV; - reads standard input.", valueName: "csv"))
    var learners: String

    @Option(help: ArgumentHelp("The folder for the sealed credentials; made if it is missing.", valueName: "folder"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "The seal: PKCS#12, or PEM with key and certificate; the test seal if absent.", valueName: "file"))
    var seal: String?

    @Option(
        help: ArgumentHelp("A file whose first line is the seal's passphrase; asked for if absent.", valueName: "file"))
    var passphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "How to sign with the seal, such as PS256; the key's usual way if absent.", valueName: "name"))
    var algorithm: String?

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Say what would happen to every row, and seal nothing.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard seal != nil || (passphraseFile == nil && algorithm == nil) else {
            throw ValidationError("--passphrase-file and --algorithm belong to --seal.")
        }
    }

    mutating func run() async throws {
        let services = try requireServices()
        let texts = Texts(language.tag)
        var output = IssueOutput(texts: texts, isJSON: json, list: InputFile(learners).name)

        let reading = try readCourse()
        output.show(reading.findings, of: InputFile(course).name)
        let list = LearnersFile.read(
            try InputFile(learners).read(limit: 16 << 20), likelyLanguages: reading.displayLanguages)
        output.show(list.findings, of: InputFile(learners).name)
        guard let specification = reading.course, !list.rows.isEmpty else {
            output.nothingToDo()
            throw ExitStatusReached(status: .negative)
        }

        let session = try await services.issuing(
            IssuingRequest(
                course: specification, seal: try readSeal(), outputDirectory: out, dataDirectory: data,
                isDryRun: dryRun))
        if let seal { output.show(session.findings, of: seal) }
        let plan = try await session.plan(course: specification, learners: list)
        output.show(plan.findings, of: InputFile(learners).name)
        output.show(plan)
        guard plan.findings.isEmpty else {
            output.nothingToDo()
            throw ExitStatusReached(status: .negative)
        }
        guard !dryRun else {
            output.finishDryRun(plan)
            throw ExitStatusReached(status: plan.isFreeOfRefusals && list.isFreeOfErrors ? .success : .negative)
        }

        let issuing = try await session.begin()
        let progress = IssueProgress(texts: texts)
        let result = await issuing.issue(
            plan, isDelivered: issuing.isDelivered, deliver: issuing.deliver, progress: progress.show)
        progress.end()
        output.show(result, fileName: issuing.fileName, isTest: plan.isTest)
        throw ExitStatusReached(
            status: result.stop != nil ? .unreadable : result.isComplete && list.isFreeOfErrors ? .success : .negative)
    }

    /// Reads the description; files it names, such as a logo, are taken from its own folder only.
    private func readCourse() throws(CommandFailure) -> CourseReading {
        let bytes = try InputFile(course).read(limit: 4 << 20)
        let folder = URL(fileURLWithPath: course).deletingLastPathComponent()
        return CourseFile.read(bytes) { name in
            guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
            return (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
    }

    private func readSeal() throws(CommandFailure) -> IssuingRequest.Seal? {
        guard let seal else { return nil }
        let bytes = try InputFile(seal).read(limit: 1 << 20)
        let passphrase: String?
        if let passphraseFile {
            let text = String(decoding: try InputFile(passphraseFile).read(limit: 4096), as: UTF8.self)
            passphrase = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first.map(
                String.init)
        } else {
            passphrase = PassphrasePrompt.ask("Passphrase of \(seal): ")
        }
        return IssuingRequest.Seal(bytes: bytes, passphrase: passphrase, algorithm: algorithm)
    }
}

extension LearnersReading {
    /// Whether the file as a whole is free of faults; those of single rows are the rows' own.
    fileprivate var isFreeOfErrors: Bool { !findings.contains { $0.severity == .error } }
}
