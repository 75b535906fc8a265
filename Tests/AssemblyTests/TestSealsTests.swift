// SPDX-License-Identifier: Apache-2.0

import Assembly
import Credentials
import Foundation
import Keys
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@Suite struct TestSealsTests {
    private func provider(_ name: String, _ identifier: String? = "VATEL-TEST00000001") throws -> Provider {
        let country = try #require(CountryCode("GR"))
        return Provider(
            id: try #require(ProviderID("provider")), kind: .company, legalName: LocalizedText(name, language: .el),
            country: country, eidasIdentifier: identifier.map { LegalIdentifier(notation: $0, country: country) })
    }

    /// 33 and 64 letters, twice as many bytes.
    private static let greek = "Κέντρο Δια Βίου Μάθησης Θεσσαλίας"
    private static let longest = String(repeating: "Ω", count: 64)

    @Test(arguments: [greek, longest]) func `name a provider whose name has at most 64 characters`(name: String) throws {
        let subject = TestSeals.subject(of: try provider(name))
        #expect(subject.organization == name)
        #expect(subject.commonName.unicodeScalars.count <= 64)
    }

    @Test func `are the common one for a longer name, or without an identifier`() throws {
        #expect(TestSeals.subject(of: try provider(Self.longest + "Ω")) == .test)
        #expect(TestSeals.subject(of: try provider(Self.greek, nil)) == .test)
        // An accent that stands for itself is a character too.
        #expect(TestSeals.subject(of: try provider(String(repeating: "x\u{323}\u{302}", count: 22))) == .test)
    }

    @Test(arguments: [greek, longest + "Ω"]) func `have the issuer that a preview names`(name: String) throws {
        let folder = try TemporaryDirectory()
        let authority = try TestAuthority.open(directory: folder.file("keys").path, clock: .fixed(FixedClock.now))
        let provider = try provider(name)
        let key = try authority.sealKey(for: TestSeals.subject(of: provider))
        #expect(try TestSeals.issuer(for: provider) == IssuerFacts(key.identity))
    }
}
