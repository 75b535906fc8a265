// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import Keys
import TestSupport
import Testing
import Vocabulary
import X509

@Suite("The test authority")
struct TestAuthorityTests {
    private static let clock = Clock.fixed(FixedClock.now)
    private static let subject = SealSubject(
        organization: "Example University of Applied Sciences TEST", organizationIdentifier: "VATFI-TEST00000001",
        country: "FI")

    private func open(_ folder: TemporaryDirectory) throws -> TestAuthority {
        try TestAuthority.open(directory: folder.file("keys/test").path, clock: Self.clock)
    }

    @Test("is made once and then opened, never overwritten")
    func once() throws {
        let folder = try TemporaryDirectory()
        let first = try open(folder)
        let names = try folder.contents()
        let bytes = names.map { try? Data(contentsOf: folder.file($0)) }
        let second = try open(folder)
        #expect(first.isNew)
        #expect(!second.isNew)
        #expect(first.caCertificate == second.caCertificate)
        #expect(first.sealKey.chain == second.sealKey.chain)
        #expect(try folder.contents() == names)
        #expect(names.map { try? Data(contentsOf: folder.file($0)) } == bytes)
    }

    @Test("says TEST in every name, and claims nothing qualified")
    func names() throws {
        let folder = try TemporaryDirectory()
        let authority = try open(folder)
        let identity = authority.sealKey.identity
        #expect(identity.saysTest)
        #expect(identity.commonName?.contains("TEST") == true)
        #expect(identity.organization?.contains("TEST") == true)
        #expect(identity.organizationIdentifier == "VATFI-TEST00000000")
        #expect(identity.country == "FI")
        #expect(identity.issuerCommonName?.contains("TEST") == true)
        #expect(!identity.hasQualifiedStatements)
        #expect(identity.mayMakeSeals == true)
        #expect(identity.notAfter > FixedClock.later(4 * 365 * 86_400))
        #expect(authority.sealKey.algorithm == .rs256)
        let own = authority.caCertificate.extensions
        #expect(try own.basicConstraints == .isCertificateAuthority(maxPathLength: 0))
        #expect(try own.keyUsage == KeyUsage(keyCertSign: true, cRLSign: true))
        let leaf = authority.sealKey.certificate.extensions
        #expect(try leaf.authorityKeyIdentifier?.keyIdentifier == own.subjectKeyIdentifier?.keyIdentifier)
        #expect(try leaf.subjectKeyIdentifier != nil)
        #expect(try leaf.basicConstraints == .notCertificateAuthority)
    }

    @Test("keeps secrets to the owner")
    func permissions() throws {
        let folder = try TemporaryDirectory()
        let authority = try open(folder)
        _ = try authority.sealKey(for: Self.subject)
        for name in try folder.contents() {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name).path)
            let mode = try #require(attributes[.posixPermissions] as? Int)
            let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
            if name.hasSuffix("test-ca.pem") || name == "keys" { continue }
            #expect(mode == (isDirectory ? 0o700 : 0o600), "\(name)")
        }
    }

    @Test("seals what is intact and was issued by it")
    func seals() throws {
        let folder = try TemporaryDirectory()
        let authority = try open(folder)
        let bytes = try authority.sealKey.sealer().seal(payload: Array("{}".utf8), at: FixedClock.now)
        let report = try SealedDocument(JSONDocument(parsing: bytes)).check()
        #expect(report.outcome == .intact)
        let certificates = try #require(report.seals.first).seal.header.certificates
        #expect(certificates.count == 1)
        #expect(authority.hasIssued(try #require(certificates.first)))
        #expect(!authority.hasIssued(try open(TemporaryDirectory()).sealKey.certificate))
    }

    @Test("makes one seal for each provider, and keeps it")
    func providers() throws {
        let folder = try TemporaryDirectory()
        let authority = try open(folder)
        let first = try authority.sealKey(for: Self.subject)
        #expect(try authority.sealKey(for: Self.subject).certificate == first.certificate)
        #expect(try open(folder).sealKey(for: Self.subject).certificate == first.certificate)
        #expect(first.identity.organization == Self.subject.organization)
        #expect(first.identity.organizationIdentifier == Self.subject.organizationIdentifier)
        #expect(first.identity.country == "FI")
        #expect(first.identity.saysTest)
        #expect(authority.hasIssued(first.certificate))
        let other = SealSubject(
            organization: "Παράδειγμα ΙΕΚ TEST", organizationIdentifier: "VATEL-TEST00000002", country: "GR")
        let second = try authority.sealKey(for: other)
        #expect(second.identity.organization == "Παράδειγμα ΙΕΚ TEST")
        #expect(second.certificate != first.certificate)
        #expect(try authority.sealKey(for: .test).certificate == authority.sealKey.certificate)
    }

    @Test("made by several at once is made by exactly one")
    func race() async throws {
        let folder = try TemporaryDirectory()
        let path = folder.file("authority").path
        let made = try await withThrowingTaskGroup(of: TestAuthority.self) { group in
            for _ in 0..<3 { group.addTask { try TestAuthority.open(directory: path, clock: Self.clock) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(made.filter(\.isNew).count == 1)
        #expect(Set(made.map(\.caCertificate)).count == 1)
        #expect(try folder.contents().filter { !$0.contains("/") } == ["authority"])
    }

    @Test("lives in the same place however its path is written")
    func paths() throws {
        let folder = try TemporaryDirectory()
        let first = try TestAuthority.open(directory: folder.path + "/deep/er/", clock: Self.clock)
        let second = try TestAuthority.open(directory: folder.path + "/deep/./er", clock: Self.clock)
        #expect(first.isNew && !second.isNew)
        #expect(first.directory == folder.path + "/deep/er")
        try FileManager.default.createDirectory(at: folder.file("empty"), withIntermediateDirectories: false)
        #expect(try TestAuthority.open(directory: folder.file("empty").path, clock: Self.clock).isNew)
    }

    @Test("makes certificates with names no longer than allowed")
    func longName() throws {
        let name = String(repeating: "Ammattikorkeakoulu ", count: 5)
        let subject = SealSubject(organization: name, organizationIdentifier: "VATFI-TEST1", country: "FI")
        #expect(subject.commonName.count == 64)
        #expect(subject.commonName.hasSuffix(" TEST e-seal"))
    }

    @Test("names what is missing when it is half there, and touches nothing")
    func incomplete() throws {
        let folder = try TemporaryDirectory()
        _ = try open(folder)
        try FileManager.default.removeItem(at: folder.file("keys/test/test-seal.pass"))
        let before = try folder.contents()
        let error = #expect(throws: TestAuthorityError.self) { try open(folder) }
        #expect(error == .incomplete(directory: folder.file("keys/test").path, missing: ["test-seal.pass"]))
        #expect(try folder.contents() == before)
    }

    @Test("does not move in among other files")
    func foreign() throws {
        let folder = try TemporaryDirectory()
        try folder.write("x".utf8, to: "keys/test/diary.txt")
        let error = #expect(throws: TestAuthorityError.self) { try open(folder) }
        #expect(error == .foreignContent(directory: folder.file("keys/test").path))
        #expect(
            try folder.contents().filter { $0.hasSuffix(".txt") || $0.hasSuffix(".pem") } == ["keys/test/diary.txt"])
    }

    @Test(
        "names the file that does not belong or cannot be read",
        arguments: ["test-ca.pem", "test-ca-key.pem", "test-seal.p12"])
    func mixed(_ file: String) throws {
        let (folder, other) = (try TemporaryDirectory(), try TemporaryDirectory())
        _ = try open(folder)
        _ = try open(other)
        let path = folder.file("keys/test/\(file)")
        for content in [try Data(contentsOf: other.file("keys/test/\(file)")), Data("broken".utf8)] {
            try FileManager.default.removeItem(at: path)
            try content.write(to: path)
            let error = #expect(throws: TestAuthorityError.self) { try open(folder) }
            #expect(error?.code == "keys.testAuthority.unusable")
        }
    }

    @Test("says so when its seal has expired")
    func expired() throws {
        let folder = try TemporaryDirectory()
        let key = try open(folder).sealKey
        let later = FixedClock.later(6 * 366 * 86_400)
        let error = #expect(throws: SealKeyError.self) { try key.checkValidity(at: later) }
        #expect(error == .expired(since: key.identity.notAfter))
        #expect(throws: JAdESError.self) { try key.sealer().seal(payload: Array("{}".utf8), at: later) }
    }

    @Test("says that a file cannot be read, rather than that it is something else")
    func unreadable() throws {
        for name in [TestAuthority.FileName.certificate, TestAuthority.FileName.privateKey, TestAuthority.FileName.seal] {
            let folder = try TemporaryDirectory()
            _ = try open(folder)
            // Nobody, not even the superuser, reads a directory as a file.
            let place = folder.file("keys/test/\(name)")
            try FileManager.default.removeItem(at: place)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            let error = #expect(throws: TestAuthorityError.self) { try open(folder) }
            guard case .inputOutput(let path, _)? = error else {
                Issue.record("\(name): \(String(describing: error))")
                continue
            }
            #expect(path == place.path)
        }
    }
}
