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
    func `becomes a small PNG in each language, once`() throws {
        let renderer = PictureRenderer()
        for isTest in [true, false] {
            let pictures = try renderer.pictures(of: try course(), isTest: isTest)
            #expect(Set(pictures.keys) == [.en, .fi, .el])
            for picture in pictures.values {
                #expect(picture.format == .png)
                // Each picture is in every credential of the course.
                #expect(picture.bytes.count < 60 << 10, "\(picture.bytes.count)")
            }
            #expect(Set(pictures.values.map(\.bytes)).count == 3)
        }
        let start = ContinuousClock.now
        _ = try renderer.pictures(of: try course(), isTest: true)
        #expect(ContinuousClock.now - start < .milliseconds(200))
    }

    @Test func `says so when the program is missing, fails, or takes too long`() throws {
        let picture = CredentialPicture(of: try course(), in: .en, isTest: true)
        #expect(throws: PictureError.programMissing) { try PictureRenderer(program: "/nowhere/rsvg").png(of: picture) }
        #expect(throws: PictureError.self) { try PictureRenderer(program: "/bin/false").png(of: picture) }
        #expect(throws: PictureError.failed("no picture came out")) {
            try PictureRenderer(program: "/bin/true").png(of: picture)
        }
        let folder = try TemporaryDirectory()
        let slow = folder.url.appending(path: "slow")
        try Data("#!/bin/sh\nexec sleep 30\n".utf8).write(to: slow)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: slow.path)
        #expect(throws: PictureError.tookTooLong) {
            try PictureRenderer(program: slow.path, timeout: 0.2).png(of: picture)
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
