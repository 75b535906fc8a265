// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import TestSupport
import Testing

struct ZipArchiveTests {
    @Test func `packs what Python's zipfile unpacks`() throws {
        let entries = [
            ZipArchive.Entry(name: "a.jsonld", bytes: Array("{}".utf8)),
            ZipArchive.Entry(name: "φάκελος/ä.txt", bytes: Array(repeating: 65, count: 100_000)),
            ZipArchive.Entry(name: "empty", bytes: []),
        ]
        let archive = try ZipArchive(entries, modified: FixedClock.now)
        #expect(archive.bytes.count < 2_000)
        let folder = try TemporaryDirectory()
        let file = folder.url.appending(path: "a.zip")
        try Data(archive.bytes).write(to: file)
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            for i in z.infolist(): print(i.filename, i.file_size, i.date_time, oct(i.external_attr >> 16))
            """
        let listing = try output("/usr/bin/env", ["python3", "-X", "utf8", "-c", script, file.path])
        #expect(
            listing == """
                a.jsonld 2 (2026, 6, 15, 12, 0, 0) 0o100644
                φάκελος/ä.txt 100000 (2026, 6, 15, 12, 0, 0) 0o100644
                empty 0 (2026, 6, 15, 12, 0, 0) 0o100644

                """)
    }

    @Test func `gives the same bytes for the same entries`() throws {
        let entries = [ZipArchive.Entry(name: "a", bytes: [1, 2, 3]), ZipArchive.Entry(name: "b", bytes: [4])]
        let first = try ZipArchive(entries, modified: FixedClock.now)
        #expect(try ZipArchive(entries, modified: FixedClock.now).bytes == first.bytes)
        #expect(try ZipArchive(entries, modified: FixedClock.later(86_400)).bytes != first.bytes)
    }

    @Test func `refuses to pack nothing`() {
        #expect(throws: ZipArchiveError.nothingToPack) { try ZipArchive([], modified: FixedClock.now) }
    }

    @Test(arguments: ["", "/a", "../a", "a/../b", "a//b", "a\\b", "C:a", "a\nb", "./a", "a/"])
    func `refuses names that unpack elsewhere`(name: String) {
        #expect(throws: ZipArchiveError.unsafeName(name)) {
            try ZipArchive([ZipArchive.Entry(name: name, bytes: [])], modified: FixedClock.now)
        }
    }

    @Test func `refuses names that no file system takes`() throws {
        let longest = String(repeating: "ω", count: 127) + "x"
        _ = try ZipArchive([ZipArchive.Entry(name: "\(longest)/\(longest)", bytes: [])], modified: FixedClock.now)
        #expect(throws: ZipArchiveError.unsafeName(longest + "x")) {
            try ZipArchive([ZipArchive.Entry(name: longest + "x", bytes: [])], modified: FixedClock.now)
        }
    }

    @Test func `refuses the same name twice`() {
        let entry = ZipArchive.Entry(name: "a", bytes: [])
        #expect(throws: ZipArchiveError.repeatedName("a")) {
            try ZipArchive([entry, entry], modified: FixedClock.now)
        }
    }

    private func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
