// SPDX-License-Identifier: Apache-2.0

import JSONTree
import TestSupport
import Testing
import Verifications
import Vocabulary

/// Documents with two seals (decision 0005).
@Suite struct SeveralSealsTests {
    private func sealed(_ keys: [(String, authority: Int)]) throws -> [UInt8] {
        try SealedDemo.joined(
            try keys.map { try SealedDemo.sealed(by: try SealedDemo.key($0.0, authority: $0.authority)) })
    }

    @Test func `accepts the issuer's seal and that of another body, in either order`() async throws {
        for order in [[SealedDemo.issuer, "VATFI-99999999"], ["VATFI-99999999", SealedDemo.issuer]] {
            let report = try await SealedDemo.verify(
                try sealed(order.map { ($0, authority: 0) }), trusting: try SealedDemo.anchors(0))
            #expect(report.verdict == .valid, "\(report.troubles)")
            #expect(report.sealer?.organizationIdentifier == SealedDemo.issuer)
        }
    }

    @Test func `does not lend one seal's trust to the name in another`() async throws {
        // The issuer's name stands in a certificate of an authority nobody trusts; a trusted seal is beside it.
        let forged = try sealed([(SealedDemo.issuer, authority: 1), ("VATFI-99999999", authority: 0)])
        let report = try await SealedDemo.verify(forged, trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report.troubles == ["trust unknown trust.authority.unknown"])
    }

    @Test func `fails identity when no seal is the issuer's`() async throws {
        let report = try await SealedDemo.verify(
            try sealed([("VATFI-11111111", authority: 0), ("VATFI-99999999", authority: 0)]),
            trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .invalid)
        #expect(report[.identity]?.reason.code == "identity.mismatch")
    }

    @Test func `fails when one seal is of another text`() async throws {
        let other = SealedDemo.payload { value in
            guard case .object(var object) = value else { return value }
            object["id"] = "urn:credential:2"
            return .object(object)
        }
        let joined = try SealedDemo.joined([try SealedDemo.sealed(), try SealedDemo.sealed(other)])
        let report = try await SealedDemo.verify(joined, trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .invalid)
        #expect(report[.seal]?.reason.code == "seal.signature.broken")
    }
}
