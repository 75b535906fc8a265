// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Documents
import Foundation
import Providers
import TestSupport
import Testing

struct AwardFilesTests {
    private let folder: TemporaryDirectory
    private let files: AwardFiles

    init() throws {
        folder = try TemporaryDirectory()
        files = try AwardFiles(directory: folder.url.appending(path: "out/deep"))
    }

    private func award(_ document: [UInt8], course: String = "course") throws -> IssuedAward {
        IssuedAward(
            id: try #require(AwardID("5f0d3a52-5f3a-5d7c-8d4e-0123456789ab")),
            provider: try #require(ProviderID("p")), course: try #require(CourseID(course)),
            version: try #require(CourseVersion("1")), issuedAt: FixedClock.now, isTest: true,
            documentDigest: DocumentDigest.hexadecimal(of: document))
    }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: files.directory.path).sorted()) ?? []
    }

    @Test func `writes a document once, whole, for the owner alone`() throws {
        let document = [UInt8](repeating: 7, count: 300_000)
        let award = try award(document)
        #expect(try !files.isDelivered(award))
        try files.deliver(award, document)
        try files.deliver(award, document)
        #expect(try files.isDelivered(award))
        #expect(names == ["course-5f0d3a52-5f3a-5d7c-8d4e-0123456789ab.jsonld"])
        #expect(try [UInt8](Data(contentsOf: files.url(of: award))) == document)
        let mode = try FileManager.default.attributesOfItem(atPath: files.url(of: award).path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `never replaces another file`() throws {
        let award = try award([1])
        try Data("mine".utf8).write(to: files.url(of: award))
        #expect(try !files.isDelivered(award))
        #expect(throws: AwardFilesError.anotherFileThere(AwardFiles.name(of: award))) { try files.deliver(award, [1]) }
        #expect(try Data(contentsOf: files.url(of: award)) == Data("mine".utf8))
        #expect(names.count == 1)
    }

    @Test(arguments: [
        ("https://tammivirta.example/data literacy", "https-tammivirta-example-data-literacy"),
        ("../../etc/passwd", "etc-passwd"), ("Παιδεία", "award"), (String(repeating: "x", count: 150), nil),
    ])
    func `makes safe and readable names`(course: String, start: String?) throws {
        guard CourseID(course) != nil else { return }
        let name = AwardFiles.name(of: try award([1], course: course))
        #expect(name.utf8.count < 120)
        #expect(name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 47 } && !name.hasPrefix("."))
        if let start { #expect(name.hasPrefix(start + "-5f0d")) }
    }

    @Test func `says every trouble in a sentence that tells what to do`() {
        let troubles: [any Error] = [
            AwardFilesError.folderUnusable("/out", reason: "No space."), AwardFilesError.anotherFileThere("name"),
            AwardFilesError.notReadable("name", reason: "No."), AwardFilesError.notWritten("name", reason: "No."),
            ZipArchiveError.nothingToPack, ZipArchiveError.unsafeName("a/../b"), ZipArchiveError.repeatedName("a"),
            ZipArchiveError.libraryFailed("no memory"), PictureError.programMissing, PictureError.tooLarge,
            PictureError.tookTooLong, PictureError.cancelled, PictureError.failed("no picture came out"),
        ]
        for trouble in troubles {
            let words = "\(trouble)"
            #expect(words.first?.isUppercase == true && words.hasSuffix(".") && words.count > 40, "\(words)")
            #expect(words.firstMatch(of: /\.\.|[a-z][A-Z]\w+\(/) == nil || words.contains("a/../b"), "\(words)")
        }
    }

    @Test func `says why a folder cannot be used`() throws {
        let file = folder.url.appending(path: "file")
        try Data().write(to: file)
        #expect(throws: AwardFilesError.self) { try AwardFiles(directory: file.appending(path: "out")) }
    }

    @Test func `leaves nothing behind when writing fails`() throws {
        let award = try award([1])
        try FileManager.default.removeItem(at: files.directory)
        #expect(throws: AwardFilesError.self) { try files.deliver(award, [1]) }
        #expect(names.isEmpty)
    }

    @Test func `removes what a crash left, but not what may still be in use`() throws {
        let (old, new) = (
            files.directory.appending(path: ".vidimus-old.tmp"), files.directory.appending(path: ".vidimus-new.tmp")
        )
        for file in [old, new] { try Data("half".utf8).write(to: file) }
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: old.path)
        _ = try AwardFiles(directory: files.directory)
        #expect(names == [".vidimus-new.tmp"])
    }

    @Test func `two processes that write the same file make one`() async throws {
        let document = [UInt8](repeating: 9, count: 50_000)
        let award = try award(document)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { [files] in try files.deliver(award, document) } }
            try await group.waitForAll()
        }
        #expect(try files.isDelivered(award))
        #expect(names.count == 1)
    }
}
