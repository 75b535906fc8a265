// SPDX-License-Identifier: Apache-2.0

import Messages
import Testing
import Verifications
import Vocabulary
import Web

@Suite struct HeadlineTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let headline: Headline
        let changes: [LayerName: (Outcome, FindingCode)]
        var testDescription: String { headline.rawValue }
    }

    static let rows: [Row] = [
        Row(headline: .valid, changes: [:]),
        Row(headline: .indeterminate, changes: [.trust: (.unknown, "trust.authority.unknown")]),
        Row(headline: .indeterminate, changes: [.status: (.unknown, "status.notSupported")]),
        Row(headline: .invalid, changes: [.seal: (.failed, "seal.signature.broken")]),
        Row(headline: .unreadable, changes: [.format: (.failed, "format.notCredential")]),
        Row(headline: .mismatch, changes: [.identity: (.failed, "identity.mismatch")]),
        Row(headline: .distrusted, changes: [.trust: (.failed, "trust.chain.refused")]),
        Row(headline: .expired, changes: [.time: (.failed, "time.expired")]),
        Row(headline: .notYet, changes: [.time: (.failed, "time.notYetValid")]),
        Row(headline: .withdrawn, changes: [.status: (.failed, "status.revoked")]),
        Row(
            headline: .expiredUnproven,
            changes: [.time: (.failed, "time.expired"), .trust: (.unknown, "trust.authority.unknown")]),
        Row(
            headline: .notYetUnproven,
            changes: [.time: (.failed, "time.notYetValid"), .identity: (.unknown, "identity.noSeal")]),
        Row(
            headline: .withdrawnUnproven,
            changes: [.status: (.failed, "status.revoked"), .trust: (.unknown, "trust.authority.unknown")]),
    ]

    @Test(arguments: rows) func `follows from the layers`(_ row: Row) {
        #expect(Headline(Fixtures.report(row.changes)) == row.headline)
    }

    @Test func `says that an unsealed file has no seal`() {
        let changes: [LayerName: (Outcome, FindingCode)] = [
            .seal: (.unknown, "seal.absent"), .identity: (.unknown, "identity.noSeal"),
            .trust: (.unknown, "trust.noSeal"),
        ]
        #expect(Headline(Fixtures.report(changes, sealer: nil)) == .unsealed)
    }

    @Test func `draws a whole seal only where seal, issuer and trust all passed`() {
        for row in Self.rows {
            let report = Fixtures.report(row.changes)
            let isProven = [LayerName.format, .seal, .identity, .trust].allSatisfy {
                report[$0]?.outcome == .passed
            }
            if row.headline.ornament == .whole { #expect(isProven, "\(row.headline)") }
        }
    }
}
