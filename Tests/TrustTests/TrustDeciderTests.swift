// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import SwiftASN1
import Testing
import Trust
import X509

@Suite struct TrustDeciderTests {
    private let now = CertificateFactory.now
    private let day = CertificateFactory.day

    private func decide(
        _ leaf: Certificate, anchors: [Certificate], sealed: Date? = nil, at moment: Date? = nil
    ) async -> TrustDecision {
        let decider = TrustDecider(anchors: TrustAnchors(anchors.map { TrustAnchor($0, origin: .named) }))
        return await decider.decide(chain: [leaf], at: moment ?? now, claimedSealingTime: sealed)
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
