// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Awards
import Courses
import Foundation
import Messages
import Vocabulary

/// `vidimus issue`.
struct AwardIssue: AccountableCommand {
    static let access = CommandAccess.permission(.sealAwards)
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Award a micro-credential to learners: one sealed credential for each.",
        discussion: """
            Every problem of the course and of each row is listed before anything is
            sealed. Good rows are sealed, bad ones are not. Running again awards nobody
            twice, and brings back a file that is missing. Ends with 0 when every row has
            its credential, 1 when some were refused, 2 when the command was called
            wrongly or with a value that cannot be, and 3 when a file could not be read as
            what it should be (course, list, seal) or the work had to stop.

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

    @OptionGroup var sealing: SealArguments

    @Option(help: ArgumentHelp(DataFolder.help, valueName: "folder"))
    var data: String?

    @Flag(help: "Say what would happen to every row, and seal nothing.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let services = try requireServices()
        let texts = Texts(language.tag)
        var output = IssueOutput(texts: texts, isJSON: json, list: InputFile(learners, texts).name)

        let reading = try readCourse(texts)
        output.show(reading.findings, of: InputFile(course, texts).name)
        let list = LearnersFile.read(
            try InputFile(learners, texts).read(limit: 16 << 20), likelyLanguages: reading.displayLanguages)
        output.show(list.findings, of: InputFile(learners, texts).name)
        guard let specification = reading.course, !list.rows.isEmpty else {
            output.nothingToDo()
            let isUnreadable = reading.isNoCourse || list.isNoList
            throw ExitStatusReached(status: isUnreadable ? .unreadable : .negative)
        }

        let session = try await services.issuing(
            IssuingRequest(
                course: specification, seal: try sealing.read(texts), outputDirectory: out, dataDirectory: data,
                isDryRun: dryRun,
                language: language.tag))
        if let seal = sealing.seal { output.show(session.findings, of: seal) }
        let plan = try await session.plan(course: specification, learners: list)
        output.show(plan.findings, of: InputFile(learners, texts).name)
        output.show(plan)
        guard plan.findings.isEmpty else {
            output.nothingToDo()
            let isUnreadable = reading.isNoCourse || list.isNoList
            throw ExitStatusReached(status: isUnreadable ? .unreadable : .negative)
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
        try await issuing.record(result)
        output.show(result, fileName: issuing.fileName, isTest: plan.isTest)
        throw ExitStatusReached(
            status: result.stop != nil ? .unreadable : result.isComplete && list.isFreeOfErrors ? .success : .negative)
    }

    /// Reads the description; files it names, such as a logo, are taken from its own folder only.
    private func readCourse(_ texts: Texts) throws(CommandFailure) -> CourseReading {
        let bytes = try InputFile(course, texts).read(limit: 4 << 20)
        let folder = URL(fileURLWithPath: course).deletingLastPathComponent()
        return CourseFile.read(bytes) { name in
            guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
            return (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
    }
}

extension CourseReading {
    /// Whether the file holds no description of anything: not text, not YAML or JSON, or not names and values.
    fileprivate var isNoCourse: Bool {
        course == nil && findings.contains { $0.code.rawValue.hasPrefix("course.file.") }
    }
}

extension LearnersReading {
    /// Whether the file is no text.
    fileprivate var isNoList: Bool { findings.contains { $0.code == "learners.file.notText" } }

    /// Whether the file as a whole is free of faults; those of single rows are the rows' own.
    fileprivate var isFreeOfErrors: Bool { !findings.contains { $0.severity == .error } }
}
