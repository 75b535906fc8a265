// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import TestSupport
import Testing
import Vocabulary

@testable import Mail

@Suite struct MailSpoolTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func letter(_ subject: String = "Είσοδος στο Vidimus", body: String = "Καλημέρα\nhttps://x/y\n") throws -> Letter {
        Letter(
            to: try #require(EmailAddress("aino@example.org")), language: .el, subject: subject, body: body)
    }

    @Test func `writes one file a letter, readable by its owner only`() async throws {
        let spool = try MailSpool(directory: folder.file("mail-spool"), sender: "example.org", clock: .fixed(FixedClock.now))
        try await spool.send(try letter())
        try await spool.send(try letter())
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("mail-spool").path)
        #expect(names.count == 2)
        for name in names {
            #expect(name.hasPrefix("2026-06-15T120000Z-") && name.hasSuffix(".eml"))
            let file = try FileManager.default.attributesOfItem(atPath: folder.file("mail-spool/\(name)").path)
            #expect(file[.posixPermissions] as? Int == 0o600)
        }
        let place = try FileManager.default.attributesOfItem(atPath: folder.file("mail-spool").path)
        #expect(place[.posixPermissions] as? Int == 0o700)
    }

    @Test func `writes a message that mail programs read`() throws {
        let message = MailMessage(try letter(), id: "1@example.org", from: "vidimus@example.org", at: FixedClock.now)
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(text.utf8.allSatisfy { $0 < 128 })
        #expect(text.hasPrefix("Date: Mon, 15 Jun 2026 12:00:00 +0000\r\nFrom: Vidimus <vidimus@example.org>\r\n"))
        #expect(text.contains("\r\nTo: <aino@example.org>\r\n"))
        let parts = text.split(separator: "\r\n\r\n")
        let body = try #require(Data(base64Encoded: String(parts[1]), options: .ignoreUnknownCharacters))
        #expect(String(decoding: body, as: UTF8.self) == "Καλημέρα\r\nhttps://x/y\r\n")
    }

    @Test func `lets no subject end its line, and cuts long ones between characters`() throws {
        let subject = "A\r\nBcc: x@y.z " + String(repeating: "ώ👩‍👩‍👧", count: 40)
        let line = MailMessage.words(subject)
        for part in line.split(separator: "\r\n") { #expect(part.utf8.count <= 76, "\(part)") }
        let decoded = try line.split(separator: "\r\n ").map { word in
            let base64 = word.dropFirst("=?utf-8?B?".count).dropLast(2)
            return String(decoding: try #require(Data(base64Encoded: String(base64))), as: UTF8.self)
        }
        #expect(decoded.joined() == subject)
    }
}
