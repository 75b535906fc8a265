// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import Keys
import TestSupport
import Testing
import X509

@Suite("Seal keys")
struct SealKeyTests {
    private static let passphrase = "open sésame"

    private func load(_ file: String, _ passphrase: String? = nil) throws -> SealKey {
        try SealKey.load(Checkout.data("Tests/KeysTests/Fixtures/" + file), passphrase: passphrase)
    }

    @Test(
        "load from every kind of file, the chain in order from the sealing certificate up",
        arguments: [
            ("plain-shuffled.pem", nil, 3), ("encrypted.pem", passphrase, 3),
            ("encrypted-traditional.pem", passphrase, 1), ("modern.p12", passphrase, 3), ("legacy.p12", passphrase, 3),
            ("no-passphrase.p12", nil, 1), ("no-passphrase.p12", "", 1),
        ])
    func load(_ file: String, _ passphrase: String?, _ count: Int) throws {
        let key = try load(file, passphrase)
        let names = ["Fixture TEST seal", "Fixture TEST intermediate", "Fixture TEST CA"]
        #expect(key.chain.map { SealIdentityFacts($0).commonName } == Array(names.prefix(count)))
        #expect(key.certificate == key.chain.first)
        #expect(key.algorithm == .es256)
        try expectSeals(key)
    }

    @Test(
        "say what is wrong with a file",
        arguments: [
            ("encrypted.pem", nil, SealKeyError.passphraseNeeded), ("encrypted.pem", "wrong", .wrongPassphrase),
            ("encrypted.pem", "", .wrongPassphrase), ("encrypted-traditional.pem", nil, .passphraseNeeded),
            ("encrypted-traditional.pem", "wrong", .wrongPassphrase), ("modern.p12", nil, .passphraseNeeded),
            ("modern.p12", "wrong", .wrongPassphrase), ("legacy.p12", "wrong", .wrongPassphrase),
            ("mismatched.pem", nil, .keyDoesNotMatchCertificate), ("key-only.pem", nil, .noCertificate),
            ("certificate-only.pem", nil, .noPrivateKey), ("two-keys.pem", nil, .severalPrivateKeys),
            ("certificate-only.p12", passphrase, .noPrivateKey), ("key-only.p12", passphrase, .noCertificate),
            ("short-rsa.pem", nil, .keyTooShort(bits: 1024)), ("ed25519.pem", nil, .unsupportedKey),
            ("damaged.pem", nil, .unreadable), ("README.md", nil, .unreadable),
        ])
    func trouble(_ file: String, _ passphrase: String?, _ expected: SealKeyError) throws {
        let error = #expect(throws: SealKeyError.self) { try load(file, passphrase) }
        #expect(error == expected)
        #expect(expected.code.hasPrefix("keys."))
        #expect(!expected.description.isEmpty)
    }

    @Test("load from PEM with Windows line ends, a byte order mark and words around it")
    func windows() throws {
        let text = String(decoding: try Checkout.data("Tests/KeysTests/Fixtures/encrypted.pem"), as: UTF8.self)
        let windows = "\u{FEFF}" + "Bag Attributes\n" + text.replacing("\n", with: "\r\n")
        let key = try SealKey.load(Array(windows.utf8), passphrase: Self.passphrase)
        #expect(key.chain.count == 3)
        let direct = "\u{FEFF}" + text
        #expect(try SealKey.load(Array(direct.utf8), passphrase: Self.passphrase).chain == key.chain)
    }

    @Test("refuse files that are empty or cut short")
    func cut() throws {
        let whole = try Checkout.data("Tests/KeysTests/Fixtures/modern.p12")
        for count in [0, 1, 10, whole.count / 2, whole.count - 1] {
            let error = #expect(throws: SealKeyError.self) {
                try SealKey.load(Array(whole[..<count]), passphrase: Self.passphrase)
            }
            #expect(error == .unreadable)
        }
    }

    @Test("of RSA seal with RS256 unless told otherwise", arguments: JWSAlgorithm.allCases)
    func rsa(_ algorithm: JWSAlgorithm) throws {
        let key = try load("rsa.pem")
        #expect(key.algorithm == .rs256)
        if algorithm.family == .ecdsa {
            let error = #expect(throws: SealKeyError.self) { try key.using(algorithm) }
            #expect(error == .algorithmDoesNotFit(name: algorithm.name))
        } else {
            let other = try key.using(algorithm)
            #expect(other.algorithm == algorithm)
            try expectSeals(other)
        }
    }

    @Test("on a curve seal with the algorithm of the curve only")
    func curve() throws {
        let key = try load("p384.pem")
        #expect(key.algorithm == .es384)
        try expectSeals(key)
        #expect(try key.using(.es384).algorithm == .es384)
        #expect(throws: SealKeyError.self) { try key.using(.rs256) }
    }

    @Test("are refused before and after their certificate is valid")
    func validity() throws {
        let key = try load("p384.pem")
        let (start, end) = (key.identity.notBefore, key.identity.notAfter)
        try key.checkValidity(at: start)
        try key.checkValidity(at: end)
        let early = #expect(throws: SealKeyError.self) { try key.checkValidity(at: start.addingTimeInterval(-1)) }
        #expect(early == .notYetValid(until: start))
        let late = #expect(throws: SealKeyError.self) { try key.checkValidity(at: end.addingTimeInterval(1)) }
        #expect(late == .expired(since: end))
    }

    @Test("of RSA sign from many tasks at once")
    func concurrent() async throws {
        let key = try load("rsa.pem")
        let verification = try JWSVerificationKey(key.certificate.publicKey)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let input = Array("input \(number)".utf8)
                    let signature = try key.signature(over: input)
                    return verification.isValid(signature: signature, over: input, algorithm: .rs256)
                }
            }
            for try await isValid in group { #expect(isValid) }
        }
    }

    private func expectSeals(_ key: SealKey) throws {
        let bytes = try key.sealer().seal(payload: Array("{}".utf8), at: key.identity.notBefore)
        let report = try SealedDocument(JSONDocument(parsing: bytes)).check()
        #expect(report.outcome == .intact)
        #expect(report.seals.first?.seal.header.algorithm == key.algorithm)
    }
}
