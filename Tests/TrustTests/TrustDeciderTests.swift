// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import SwiftASN1
import Testing
import X509

@testable import Trust

@Suite struct TrustDeciderTests {
    private let now = CertificateFactory.now
    private let day = CertificateFactory.day

    private func decide(
        _ leaf: Certificate, through between: [Certificate] = [], anchors: [Certificate], sealed: Date? = nil,
        at moment: Date? = nil
    ) async -> TrustDecision {
        let decider = TrustDecider(anchors: TrustAnchors(anchors.map { TrustAnchor($0, origin: .named) }))
        return await decider.decide(
            chain: [leaf] + between, at: moment ?? now, present: now, claimedSealingTime: sealed)
    }

    @Test func `trusts a seal whose authority was named`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal()
        let decision = await decide(leaf, anchors: [authority.certificate], sealed: now - day)
        #expect(
            decision
                == .trusted(
                    chain: [leaf, authority.certificate], anchor: TrustAnchor(authority.certificate, origin: .named)))
    }

    @Test func `trusts a seal certificate that was named itself`() async throws {
        let leaf = try CertificateFactory(authority: "A").seal()
        guard case .trusted = await decide(leaf, anchors: [leaf]) else {
            Issue.record("not trusted")
            return
        }
    }

    @Test func `says unknown, not refused, for an authority nobody named`() async throws {
        let leaf = try CertificateFactory(authority: "A").seal()
        let other = try CertificateFactory(authority: "B")
        #expect(await decide(leaf, anchors: [other.certificate]) == .unknownAuthority)
    }

    @Test func `does not take an authority of the same name for the same authority`() async throws {
        let leaf = try CertificateFactory(authority: "A").seal()
        let impostor = try CertificateFactory(authority: "A")
        #expect(await decide(leaf, anchors: [impostor.certificate]) == .unknownAuthority)
    }

    @Test func `has nothing to say against a certificate of an authority nobody named`() async throws {
        let stranger = try CertificateFactory(authority: "A")
        let anchors = [try CertificateFactory(authority: "B").certificate]
        let leaf = try stranger.seal()
        #expect(await decide(leaf, anchors: anchors, sealed: now + 500 * day) == .unknownAuthority)
        #expect(await decide(leaf, anchors: anchors, sealed: now - 500 * day) == .unknownAuthority)
    }

    @Test func `says that there are no anchors when there are none`() async throws {
        #expect(await decide(try CertificateFactory(authority: "A").seal(), anchors: []) == .noAnchors)
    }

    @Test func `leaves open a seal whose certificate has expired since`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(until: now - day)
        let decision = await decide(leaf, anchors: [authority.certificate], sealed: now - 50 * day)
        guard case .expiredSinceSealing(_, _, let expired) = decision else {
            Issue.record("\(decision)")
            return
        }
        #expect(abs(expired.timeIntervalSince(now - day)) < 1)
    }

    @Test func `refuses an expired certificate when no sealing time is claimed`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(until: now - day)
        guard case .refused = await decide(leaf, anchors: [authority.certificate]) else {
            Issue.record("no")
            return
        }
    }

    @Test(arguments: [-101.0, 101.0])
    func `refuses a seal made outside its certificate's period`(days: Double) async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal()
        let claimed = now + days * day
        #expect(
            await decide(leaf, anchors: [authority.certificate], sealed: claimed)
                == .outsideValidityWhenSealed(claimed: claimed))
    }

    @Test func `refuses a certificate that may not sign documents`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(usage: KeyUsage(keyAgreement: true))
        #expect(await decide(leaf, anchors: [authority.certificate]) == .notForSigning)
    }

    @Test func `answers for a day in the past as it was then`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(until: now - day)
        guard case .trusted = await decide(leaf, anchors: [authority.certificate], at: now - 2 * day) else {
            Issue.record("not trusted")
            return
        }
    }

    @Test(arguments: [253_402_300_800, 253_402_300_799.9, 1e300, -1e300, .infinity, -.infinity, .nan])
    func `answers about any time at all`(seconds: Double) async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal()
        let moment = Date(timeIntervalSince1970: seconds)
        guard case .refused = await decide(leaf, anchors: [authority.certificate], at: moment) else {
            Issue.record("no")
            return
        }
        _ = await decide(leaf, anchors: [authority.certificate], sealed: moment)
        _ = await decide(leaf, anchors: [authority.certificate], sealed: moment, at: .distantFuture)
    }

    @Test func `never trusts a seal from the time after`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal()
        let later = now + 50 * day
        #expect(
            await decide(leaf, anchors: [authority.certificate], sealed: later) == .sealedLater(claimed: later))
        #expect(
            await decide(leaf, anchors: [authority.certificate], sealed: later, at: later)
                == .sealedLater(claimed: later))
        #expect(
            await decide(leaf, anchors: [authority.certificate], sealed: now, at: now - day)
                == .sealedLater(claimed: now))
    }

    @Test func `takes the difference of two clocks for what it is`() async throws {
        let authority = try CertificateFactory(authority: "A")
        guard case .trusted = await decide(try authority.seal(), anchors: [authority.certificate], sealed: now + 60)
        else {
            Issue.record("not trusted")
            return
        }
    }

    @Test func `trusts through a certificate between`() async throws {
        let root = try CertificateFactory(authority: "A")
        let middle = try CertificateFactory(authority: "M", under: root)
        guard
            case .trusted(let chain, _) = await decide(
                try middle.seal(), through: [root.certificate, middle.certificate], anchors: [root.certificate])
        else {
            Issue.record("not trusted")
            return
        }
        #expect(chain.count == 3)
    }

    @Test func `finds the way that holds beside one that has expired`() async throws {
        let root = try CertificateFactory(authority: "A")
        let old = try CertificateFactory(authority: "M", under: root, until: now - day)
        let new = try CertificateFactory(authority: "M", under: root, key: old.key)
        let between = [old.certificate, new.certificate]
        guard case .trusted = await decide(try new.seal(), through: between, anchors: [root.certificate]) else {
            Issue.record("not trusted")
            return
        }
    }

    @Test func `refuses a certificate between that may not sign certificates`() async throws {
        let root = try CertificateFactory(authority: "A")
        let middle = try CertificateFactory(authority: "M", under: root, usage: KeyUsage(digitalSignature: true))
        guard
            case .refused = await decide(
                try middle.seal(), through: [middle.certificate], anchors: [root.certificate])
        else {
            Issue.record("not refused")
            return
        }
    }

    @Test(arguments: [ExtendedKeyUsage.Usage.serverAuth, .ocspSigning, .timeStamping])
    func `refuses a certificate that is meant for something else`(purpose: ExtendedKeyUsage.Usage) async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(purposes: [purpose])
        #expect(await decide(leaf, anchors: [authority.certificate]) == .notForSigning)
    }

    @Test(arguments: [
        ExtendedKeyUsage.Usage.any, .emailProtection, .init(oid: [1, 3, 6, 1, 5, 5, 7, 3, 36]),
        .init(oid: [1, 2, 840, 113583, 1, 1, 5]), .init(oid: [1, 3, 6, 1, 4, 1, 311, 10, 3, 12]),
    ])
    func `takes a certificate that is meant for documents too`(purpose: ExtendedKeyUsage.Usage) async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(purposes: [.clientAuth, purpose])
        guard case .trusted = await decide(leaf, anchors: [authority.certificate]) else {
            Issue.record("not trusted")
            return
        }
    }

    @Test func `takes an authority's certificate for a seal only where it was named itself`() async throws {
        let authority = try CertificateFactory(authority: "A")
        let leaf = try authority.seal(isAuthority: true)
        #expect(await decide(leaf, anchors: [authority.certificate]) == .notForSigning)
        guard case .trusted = await decide(leaf, anchors: [leaf]) else {
            Issue.record("not trusted")
            return
        }
    }

    @Test func `never trusts a certificate that is signed over SHA-1`() async throws {
        let authority = try CertificateFactory(authority: "A", rsa: true)
        #expect(await decide(try authority.seal(overSHA1: true), anchors: [authority.certificate]) == .weakDigest)
    }
}

@Suite struct PathSearchTests {
    /// Certificates of one name and key, each signed by itself and all by one another: with nothing to stop it, a search
    /// tries them in every order.
    private func loop(_ count: Int) throws -> (leaf: Certificate, between: [Certificate]) {
        let first = try CertificateFactory(authority: "Loop", alternativeName: "0.example")
        let others = try (1..<count).map {
            try CertificateFactory(authority: "Loop", key: first.key, alternativeName: "\($0).example").certificate
        }
        return (try first.seal(), [first.certificate] + others)
    }

    @Test(arguments: [5, 15]) func `checks each certificate of one name and key once`(count: Int) async throws {
        let (leaf, between) = try loop(count)
        let anchors = TrustAnchors([TrustAnchor(try CertificateFactory(authority: "A").certificate, origin: .named)])
        let search = PathSearch([leaf] + between, anchors: anchors)
        #expect(search.checks == count)
        #expect(search.isComplete && search.paths.isEmpty)
        let now = CertificateFactory.now
        let decision = await TrustDecider(anchors: anchors).decide(
            chain: [leaf] + between, at: now, present: now, claimedSealingTime: nil)
        #expect(decision == .unknownAuthority)
    }

    @Test func `gives up among authorities that have all signed one another`() async throws {
        let keys = (0..<5).map { _ in P256.Signing.PrivateKey() }
        let first = try CertificateFactory(authority: "Loop", key: keys[0])
        var between: [Certificate] = []
        for signer in keys {
            let signing = try CertificateFactory(authority: "Loop", key: signer)
            for key in keys where key.rawRepresentation != signer.rawRepresentation {
                between.append(try CertificateFactory(authority: "Loop", under: signing, key: key).certificate)
            }
        }
        let anchors = TrustAnchors([TrustAnchor(try CertificateFactory(authority: "A").certificate, origin: .named)])
        let search = PathSearch([try first.seal()] + between, anchors: anchors)
        #expect(search.checks == PathSearch.maximumChecks)
        #expect(!search.isComplete)
        let now = CertificateFactory.now
        let decision = await TrustDecider(anchors: anchors).decide(
            chain: [try first.seal()] + between, at: now, present: now, claimedSealingTime: nil)
        #expect(decision == .tooManyPaths)
    }
}

@Suite struct TrustAnchorsTests {
    @Test func `reads every certificate of a PEM text`() throws {
        let pem = try ["A", "B"].map { try CertificateFactory(authority: $0).certificate.serializeAsPEM().pemString }
        #expect(try TrustAnchors(pem: pem.joined(separator: "\n")).all.count == 2)
    }

    @Test func `refuses a text without certificates`() {
        let error = #expect(throws: TrustAnchorsError.notPEM) { try TrustAnchors(pem: "nothing here") }
        #expect(error?.description.contains("BEGIN CERTIFICATE") == true)
    }

    @Test func `refuses a private key among the anchors and names the block`() throws {
        let factory = try CertificateFactory(authority: "A")
        let text = try factory.certificate.serializeAsPEM().pemString + "\n" + factory.key.pemRepresentation
        #expect(throws: TrustAnchorsError.notACertificate(block: 2, kind: "PRIVATE KEY")) {
            try TrustAnchors(pem: text)
        }
    }
}
