// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree

/// `vidimus keys test`.
struct KeysTest: AccountableCommand {
    static let access = CommandAccess.permission(.sealAwards)
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Make, if missing, and show the test authority and its test seal.",
        discussion: """
            What is sealed with the test seal says so visibly. An existing key is never
            overwritten. Ends with 0 when they are there, 2 when the command was called
            wrongly, and 3 when the folder cannot be read or written, or holds what is no
            test authority.

            Examples:
              vidimus keys test
              vidimus keys test --data /srv/vidimus --json
            """)

    @Option(help: ArgumentHelp(DataFolder.help, valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    mutating func run() async throws {
        let services = try requireServices()
        let facts = try services.testAuthority(in: data ?? services.defaultDataDirectory())
        if json { Console.out(json: Self.json(facts)) } else { Console.out(Self.lines(facts)) }
    }

    private static func json(_ facts: TestAuthorityFacts) -> JSONValue {
        let certificates = facts.certificates.map { certificate -> JSONValue in
            [
                "role": .string(certificate.role), "path": .string(certificate.path),
                "subject": .string(certificate.subject), "notAfter": .string(certificate.notAfter),
                "sha256": .string(certificate.sha256),
            ]
        }
        return ["created": .bool(facts.isNew), "certificates": .array(certificates), "key": .string(facts.keyPath)]
    }

    private static func lines(_ facts: TestAuthorityFacts) -> [String] {
        let heading =
            facts.isNew ? "A test authority and a test seal were made." : "The test authority was there already."
        let certificates = facts.certificates.flatMap { certificate in
            [
                "", certificate.role, "  file         \(certificate.path)", "  subject      \(certificate.subject)",
                "  valid until  \(certificate.notAfter)", "  SHA-256      \(certificate.sha256)",
            ]
        }
        let anchor = facts.certificates.first?.path ?? "CA.pem"
        return [heading] + certificates + [
            "", "The seal's private key is in \(facts.keyPath); only its owner can read it.",
            "To accept what this seal made: vidimus verify FILE --trust \(anchor)",
        ]
    }
}
