// SPDX-License-Identifier: Apache-2.0

import Courses
import Documents
import Foundation
import FoundationXML
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

struct CredentialPictureTests {
    private func course(_ changes: [(String, String)] = []) throws -> MicroCredential {
        var text = String(decoding: try Checkout.data("Demo/data-literacy/course.yaml"), as: UTF8.self)
        for (old, new) in changes { text = text.replacing(old, with: new) }
        return try #require(CourseFile.read(Array(text.utf8)).course)
    }

    @Test func `says what was awarded and by whom in the language asked for`() throws {
        let english = CredentialPicture(of: try course(), in: .en, isTest: false).svg
        #expect(english.contains("Data literacy for working life"))
        #expect(english.contains("Tammivirta University of Applied Sciences Ltd, Finland"))
        #expect(english.contains("2 ECTS · 54 hours"))
        #expect(english.contains("EQF 6"))
        let greek = CredentialPicture(of: try course(), in: .el, isTest: false).svg
        #expect(greek.contains("Παιδεία δεδομένων στην εργασία"))
        #expect(greek.contains("54 ώρες"))
    }

    @Test func `says TEST under a test seal only`() throws {
        for language in [LanguageTag.en, .el, .fi] {
            #expect(CredentialPicture(of: try course(), in: language, isTest: true).svg.contains("TEST"))
            #expect(!CredentialPicture(of: try course(), in: language, isTest: false).svg.contains("TEST"))
        }
    }

    @Test func `is well-formed XML without anything to load, whatever the course says`() throws {
        let hostile = "</text><script href='file:///etc/passwd'>&lol;<![CDATA[ \\\" ]]><image xlink:href='http://x/'/>"
        let course = try course([("Data literacy for working life", "'\(hostile.replacing("'", with: "''"))'")])
        let svg = CredentialPicture(of: course, in: .en, isTest: true).svg
        let counter = ElementCounter()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = counter
        #expect(parser.parse())
        #expect(counter.names.isSubset(of: ["svg", "g", "rect", "line", "circle", "text"]))
        #expect(counter.attributes.allSatisfy { !$0.contains("href") && !$0.hasPrefix("on") && $0 != "style" })
    }

    @Test(.enabled(if: PictureRenderer().isAvailable, "needs rsvg-convert (librsvg2-bin)"))
    func `becomes a small PNG in each language`() async throws {
        let renderer = PictureRenderer()
        for isTest in [true, false] {
            let pictures = try await renderer.pictures(of: try course(), isTest: isTest)
            #expect(Set(pictures.keys) == [.en, .fi, .el])
            for picture in pictures.values {
                #expect(picture.format == .png)
                // Each picture is in every credential of the course.
                #expect(picture.bytes.count < 60 << 10, "\(picture.bytes.count)")
            }
            #expect(Set(pictures.values.map(\.bytes)).count == 3)
        }
    }

    @Test func `says so when the program is missing, fails, or takes too long`() async throws {
        let picture = CredentialPicture(of: try course(), in: .en, isTest: true)
        await #expect(throws: PictureError.programMissing) {
            try await PictureRenderer(program: "/nowhere/rsvg").png(of: picture)
        }
        await #expect(throws: PictureError.failed("/bin/false ended with 1")) {
            try await PictureRenderer(program: "/bin/false").png(of: picture)
        }
        await #expect(throws: PictureError.failed("no picture came out")) {
            try await PictureRenderer(program: "/bin/true").png(of: picture)
        }
        let slow = try program("exec sleep 30")
        await #expect(throws: PictureError.tookTooLong) {
            try await PictureRenderer(program: slow.path, timeout: 0.2).png(of: picture)
        }
        let task = Task { try await PictureRenderer(program: slow.path).png(of: picture) }
        task.cancel()
        await #expect(throws: PictureError.cancelled) { try await task.value }
    }

    @Test func `is made once`() async throws {
        let counting = try program(#"echo run >> "$here/runs"; cp "$here/picture" "$8""#)
        let renderer = PictureRenderer(program: counting.path)
        for _ in 0..<3 { _ = try await renderer.pictures(of: try course(), isTest: true) }
        #expect(try counting.lines("runs").count == 3)  // One for each language.
    }

    @Test func `is made few at a time, and nobody who waits holds a thread`() async throws {
        // Each run says how many there are and waits until a task that starts later gives the word.
        let waiting = try program(
            #"""
            mkdir "$here/run-$$"; ls -d "$here"/run-* | wc -l >> "$here/counts"
            for i in $(seq 1200); do [ -e "$here/go" ] && break; sleep 0.05; done
            rmdir "$here/run-$$"; [ -e "$here/go" ] && cp "$here/picture" "$8"
            """#)
        // More than there are threads for tasks.
        let atOnce = ProcessInfo.processInfo.activeProcessorCount + 1
        let renderer = PictureRenderer(program: waiting.path, timeout: 120, atOnce: atOnce)
        let course = try course()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<(2 * atOnce) {
                let language = try #require(LanguageTag("en-x-\(number)"))
                group.addTask {
                    _ = try await renderer.png(of: CredentialPicture(of: course, in: language, isTest: true))
                }
            }
            group.addTask(priority: .low) {
                while (try? waiting.lines("counts").count) ?? 0 < atOnce { try await Task.sleep(for: .milliseconds(5)) }
                try Data().write(to: waiting.folder.url.appending(path: "go"))
            }
            try await group.waitForAll()
        }
        let counts = try waiting.lines("counts").compactMap { Int($0.filter(\.isNumber)) }
        #expect(counts.count == 2 * atOnce)
        #expect(counts.max() == atOnce)
    }

    /// A program of the test's own in the place of `rsvg-convert`, whose eighth argument is where the picture goes.
    private func program(_ script: String) throws -> Program {
        let program = Program(folder: try TemporaryDirectory())
        try Data(base64Encoded: Program.picture)?.write(to: program.folder.url.appending(path: "picture"))
        try Data("#!/bin/sh\nhere='\(program.folder.path)'\n\(script)\n".utf8).write(
            to: URL(fileURLWithPath: program.path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
        return program
    }

    private struct Program: Sendable {
        /// One grey point.
        static let picture =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

        let folder: TemporaryDirectory
        var path: String { folder.url.appending(path: "program").path }

        func lines(_ name: String) throws -> [Substring] {
            try String(contentsOf: folder.url.appending(path: name), encoding: .utf8).split(separator: "\n")
        }
    }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.insert(elementName)
        self.attributes.formUnion(attributes.keys)
    }
}
