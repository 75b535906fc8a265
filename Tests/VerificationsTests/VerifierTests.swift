// SPDX-License-Identifier: Apache-2.0

import Credentials
import Foundation
import JSONTree
import Localization
import TestSupport
import Testing
import Trust
import Verifications
import Vocabulary

/// Whole files, from the bytes to the word.
@Suite struct VerifierTests {
    @Test func `is valid when the seal is the issuer's and leads to an anchor`() async throws {
        let report = try await SealedDemo.verify(try SealedDemo.sealed(), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .valid, "\(report.troubles)")
        #expect(report.format == .sealedEuropeanDigitalCredential)
        #expect(report.sealer?.organizationIdentifier == SealedDemo.issuer)
        #expect(report.sealer?.isTest == true)
        // Quality is asked only where there is a register.
        #expect(report.layers.map(\.name) == LayerName.allCases.filter { $0 != .quality })
        #expect(report.credential?.learner?.name[.en] == "Learner One")
    }

    @Test func `is indeterminate under an anchor nobody named, and still says who sealed it`() async throws {
        for anchors in [TrustAnchors(), try SealedDemo.anchors(1)] {
            let report = try await SealedDemo.verify(try SealedDemo.sealed(), trusting: anchors)
            #expect(report.verdict == .indeterminate)
            #expect(report[.seal]?.outcome == .passed)
            #expect(report[.trust]?.outcome == .unknown)
            #expect(report.sealer?.organizationIdentifier == SealedDemo.issuer)
        }
    }

    @Test func `is never invalid because an element is missing`() async throws {
        let report = try await SealedDemo.verify(try SealedDemo.sealed(), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .valid)
        #expect(report[.elements]?.outcome != .passed)
    }

    @Test func `is indeterminate without a seal`() async throws {
        let report = try await SealedDemo.verify(SealedDemo.payload(), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report[.seal]?.outcome == .unknown && report[.seal]?.reason.code == "seal.absent")
        #expect(report.sealer == nil)
        #expect(report.credential != nil)
    }

    @Test func `is invalid when the certificate names somebody else than the issuer`() async throws {
        let sealed = try SealedDemo.sealed(by: try SealedDemo.key("VATFI-99999999"))
        let report = try await SealedDemo.verify(sealed, trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .invalid)
        #expect(report.troubles == ["identity failed identity.mismatch"])
        #expect(report.sealer?.organizationIdentifier == "VATFI-99999999")
    }

    private func named(_ names: JSONValue) -> [UInt8] {
        SealedDemo.payload { value in
            guard case .object(var object) = value, case .object(var issuer)? = object["issuer"] else { return value }
            issuer["legalName"] = names
            object["issuer"] = .object(issuer)
            return .object(object)
        }
    }

    @Test func `warns of an issuer's name that is nowhere in the certificate`() async throws {
        let sealed = try SealedDemo.sealed(named(["en": "VICTIM UNIVERSITY"]))
        let report = try await SealedDemo.verify(sealed, trusting: try SealedDemo.anchors(0))
        #expect(report[.identity]?.outcome == .passed)
        #expect(report.nameWarning?.severity == .warning)
        #expect(report.nameWarning?.parameters["sealer"] == .text("Demo \(SealedDemo.issuer)"))
    }

    @Test func `takes one of the issuer's names, whatever its case, accents and punctuation`() async throws {
        let name = "DÉMO: \(SealedDemo.issuer.lowercased())!"
        let sealed = try SealedDemo.sealed(named(["en": "Another", "fi": .string(name)]))
        let report = try await SealedDemo.verify(sealed, trusting: try SealedDemo.anchors(0))
        #expect(report[.identity]?.reason.code == "identity.matches")
        #expect(report.nameWarning == nil)
    }

    @Test func `reads the upload wrapper, and says that it named no context`() async throws {
        let credential = try JSONDocument(parsing: SealedDemo.payload()).root.value
        guard case .object(var object) = credential else { return }
        let wrapped: JSONValue = ["credential": credential, "deliveryDetails": ["deliveryAddress": []]]
        let named = try await SealedDemo.verify(wrapped.serialized(), trusting: TrustAnchors())
        #expect(named.format == .uploadWrapper)
        #expect(named[.format]?.outcome == .passed)
        #expect(named[.format]?.allCodes.contains("format.context.default") == false)

        object["@context"] = nil
        let bare: JSONValue = ["credential": .object(object), "deliveryDetails": ["deliveryAddress": []]]
        let report = try await SealedDemo.verify(bare.serialized(), trusting: TrustAnchors())
        #expect(report.format == .uploadWrapper)
        #expect(report.credential?.learner?.name[.en] == "Learner One")
        #expect(report[.format]?.allCodes.contains("format.context.default") == true)
    }

    @Test func `speaks about the time it was asked about`() async throws {
        let limited = SealedDemo.payload { value in
            guard case .object(var object) = value else { return value }
            object["validUntil"] = "2026-12-31T00:00:00Z"
            return .object(object)
        }
        let sealed = try SealedDemo.sealed(limited)
        let anchors = try SealedDemo.anchors(0)
        let day = 86_400.0
        let cases: [(Double, String?)] = [
            (-30 * day, "time failed time.notYetValid"), (day, nil), (300 * day, "time failed time.expired"),
        ]
        for (offset, trouble) in cases {
            let report = try await SealedDemo.verify(sealed, trusting: anchors, at: FixedClock.later(offset))
            #expect(report[.time]?.time == FixedClock.later(offset))
            #expect(report.troubles.filter { $0.hasPrefix("time") } == [trouble].compactMap(\.self))
            #expect((report.verdict == .valid) == (trouble == nil))
        }
    }

    @Test func `is valid on the whole of the day on which it ends`() async throws {
        let limited = SealedDemo.payload { value in value.setting("/validUntil", to: "2026-12-31") }
        let sealed = try SealedDemo.sealed(limited)
        let anchors = try SealedDemo.anchors(0)
        for (time, outcome) in [("2026-12-31T18:00:00Z", Outcome.passed), ("2027-01-01T00:00:01Z", .failed)] {
            let moment = try Date(time, strategy: .iso8601)
            let report = try await SealedDemo.verify(sealed, trusting: anchors, at: moment)
            #expect(report[.time]?.outcome == outcome, "\(time)")
        }
    }

    @Test(arguments: [5, true, [7, false]] as [JSONValue])
    func `does not pass over a status that cannot be read`(_ status: JSONValue) async throws {
        let odd = SealedDemo.payload { value in value.setting("/credentialStatus", to: status) }
        let report = try await SealedDemo.verify(try SealedDemo.sealed(odd), trusting: try SealedDemo.anchors(0))
        #expect(report[.status]?.outcome == .unknown)
        #expect(report.verdict == .indeterminate)
    }

    /// Ways to hide an end or a status from a reader who takes the first value, the short name or the outer object.
    static let hidings: [(String, JSONValue, FindingCode)] = [
        ("/validUntil", ["2040-01-01T00:00:00Z", "2020-01-01T00:00:00Z"], "time.unreadable"),
        ("/https:~1~1www.w3.org~12018~1credentials#expirationDate", "2020-01-01T00:00:00Z", "format.member.fullName"),
        ("/@nest", ["validUntil": "2020-01-01T00:00:00Z"], "format.member.keyword"),
        ("/credentialSubject/@context", ["givenName": "urn:x"], "format.context.inline"),
        ("/@context", .array(Array(repeating: "https://www.w3.org/2018/credentials/v1", count: 11)), "format.context.tooMany"),
        ("/issuer", [["id": "urn:a"], ["id": "urn:b"]], "format.member.several"),
    ]

    @Test(arguments: hidings)
    func `is never valid when something can hide in how it is written`(
        _ place: String, _ value: JSONValue, _ code: FindingCode
    ) async throws {
        let payload = SealedDemo.payload { $0.setting(place, to: value) }
        let report = try await SealedDemo.verify(try SealedDemo.sealed(payload), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report.layers.contains { $0.code == code }, "\(report.troubles)")
    }

    @Test func `does not take the upload wrapper for a credential when it is sealed as a whole`() async throws {
        let credential = try JSONDocument(parsing: SealedDemo.payload()).root.value
        let wrapper: JSONValue = ["credential": credential, "deliveryDetails": ["deliveryAddress": []]]
        let report = try await SealedDemo.verify(
            try SealedDemo.sealed(wrapper.serialized()), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report[.format]?.code == "format.payload.wrapper")
    }

    @Test(arguments: [0, 5_000, 9_000, 12_000, 60_000])
    func `finds an end and a status however much was asked before`(_ statuses: Int) async throws {
        let payload = SealedDemo.payload { value in
            let many = JSONValue.array((0..<statuses).map { .string("urn:status:\($0)") })
            return value.setting("/validUntil", to: "2020-01-01T00:00:00Z").setting("/credentialStatus", to: statuses == 0 ? nil : many)
        }
        let report = try await SealedDemo.verify(try SealedDemo.sealed(payload), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict != .valid)
        #expect(report[.time]?.outcome == .failed || report[.format]?.outcome == .unknown)
    }

    @Test func `takes time in the size of a text in very many languages or variants`() async throws {
        var tags = JSONObject()
        for number in 0..<400 { tags["x-\(number)"] = "text" }
        let shapes: [JSONValue] = [
            ["en": .array((0..<40_000).map { .string("text \($0)") })],
            .array(Array(repeating: .object(tags), count: 100)),
        ]
        for shape in shapes {
            let payload = SealedDemo.payload { $0.setting("/credentialSubject/hasClaim/title", to: shape) }
            let report = try await SealedDemo.verify(try SealedDemo.sealed(payload), trusting: TrustAnchors())
            let title = report.credential?.claims.first?.title
            #expect((title?.languages.count ?? 0) <= 100 && (title?.texts(in: .en).count ?? 0) <= 20)
        }
    }

    @Test func `is at best indeterminate when it is too intricate to read`() async throws {
        let intricate = SealedDemo.payload { value in
            guard let claim = value["credentialSubject"]?["hasClaim"] else { return value }
            let outcomes = (0..<2_000).map { ["type": "LearningOutcome", "title": ["en": .string("\($0)")]] as JSONValue }
            let shared: JSONValue = [
                "id": "urn:s", "type": "Qualification", "title": ["en": "S"], "learningOutcome": .array(outcomes),
            ]
            let claims = (0..<1_900).map { number -> JSONValue in
                claim.setting("/id", to: .string("urn:c:\(number)")).setting("/specifiedBy", to: number == 0 ? shared : .string("urn:s"))
            }
            return value.setting("/credentialSubject/hasClaim", to: .array(claims))
        }
        let report = try await SealedDemo.verify(try SealedDemo.sealed(intricate), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report[.format]?.code == "format.tooIntricate")
        #expect(report[.elements]?.outcome == .unknown)
        #expect(report[.identity]?.outcome == .passed)
    }

    @Test func `leaves open what an expired certificate sealed, since nothing proves when`() async throws {
        let report = try await SealedDemo.verify(
            try SealedDemo.sealed(), trusting: try SealedDemo.anchors(0), at: FixedClock.later(7 * 365 * 86_400))
        #expect(report.verdict == .indeterminate)
        #expect(report.troubles == ["trust unknown trust.certificate.expired"])
    }

    @Test func `does not say valid of a status it cannot ask`() async throws {
        let named = SealedDemo.payload { value in
            guard case .object(var object) = value else { return value }
            object["credentialStatus"] = ["id": "https://status.example/1", "type": "CredentialStatus"]
            return .object(object)
        }
        let report = try await SealedDemo.verify(try SealedDemo.sealed(named), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report.troubles == ["status unknown status.notSupported"])
    }

    @Test(arguments: ["", "no JSON at all", "{\"a\": 1,}", "\u{FEFF}{}", "{\"a\": 1, \"a\": 2}"])
    func `cannot read what is not JSON, and says where`(_ text: String) async throws {
        let error = await #expect(throws: UnreadableFile.self) {
            try await SealedDemo.verify(Array(text.utf8), trusting: TrustAnchors())
        }
        #expect(error?.finding.code.rawValue.hasPrefix("file.") == true)
        guard case .line(_, _)? = error?.finding.place else {
            Issue.record("no place")
            return
        }
    }

    @Test(arguments: ["[]", "{}", "7", "{\"payload\": 1}", "{\"signatures\": []}", "{\"payload\": \"x\", \"signatures\": [{}]}"])
    func `is invalid when it is JSON and no credential`(_ text: String) async throws {
        let report = try await SealedDemo.verify(Array(text.utf8), trusting: TrustAnchors())
        #expect(report.verdict == .invalid)
        #expect(report[.format]?.outcome == .failed || report[.seal]?.outcome == .failed)
        #expect(report.credential == nil)
    }

    @Test(arguments: [
        (#"{"type": ["VerifiablePresentation"]}"#, "format.presentation"),
        (#"{"type": ["VerifiableCredential", "OpenBadgeCredential"]}"#, "format.otherCredential"),
        (#"{"type": "EuropeanDigitalCredential", "@context": "https://example.org/"}"#, "format.context.unknown"),
    ])
    func `does not call wrong what it cannot read`(_ text: String, _ code: String) async throws {
        let report = try await SealedDemo.verify(
            try SealedDemo.sealed(Array(text.utf8)), trusting: try SealedDemo.anchors(0))
        #expect(report.verdict == .indeterminate)
        #expect(report[.format]?.outcome == .unknown)
        #expect(report[.format]?.reason.code.rawValue == code)
        #expect(report[.seal]?.outcome == .passed && report.sealer != nil)
    }

    @Test func `cannot read what is deeper or larger than any credential`() async throws {
        let deep = Array(String(repeating: "[", count: 10_000).utf8)
        let error = await #expect(throws: UnreadableFile.self) {
            try await SealedDemo.verify(deep, trusting: TrustAnchors())
        }
        #expect(error?.finding.code == "file.too-deep")
        let large = [UInt8](repeating: UInt8(ascii: " "), count: 100 << 20)
        let second = await #expect(throws: UnreadableFile.self) {
            try await SealedDemo.verify(large, trusting: TrustAnchors())
        }
        #expect(second?.finding.code == "file.too-large")
    }

    @Test func `never says valid of a sealed file with any byte changed`() async throws {
        let sealed = try SealedDemo.sealed()
        let anchors = try SealedDemo.anchors(0)
        let original = try JSONDocument(parsing: sealed).root.value
        let damage = zip(Gen<Int>.integer(in: 0...(sealed.count - 1)), Gen<UInt8>.byte)
        await forAll(damage, runs: 300) { place, byte in
            var bytes = sealed
            bytes[place] = byte
            guard let value = try? JSONDocument(parsing: bytes).root.value, value != original else { return true }
            guard let report = try? await SealedDemo.verify(bytes, trusting: anchors) else { return true }
            return report.verdict != .valid
        }
    }
}

extension Layer {
    var allCodes: [String] { ([reason] + findings).map(\.code.rawValue) }
}
