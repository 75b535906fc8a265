// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JSONTree
import TestSupport
import Testing

@Suite("The rules on a seal's header")
struct SealHeaderRuleTests {
    /// A change to a header that is signed as it stands, so that only the rule can refuse it.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let change: [String: String?]
        let outcome: SealOutcome

        init(_ description: String, _ change: [String: String?], _ outcome: SealOutcome) {
            testDescription = description
            self.change = change
            self.outcome = outcome
        }
    }

    static let cases = [
        Case("nothing", [:], .intact),
        Case("an unknown critical parameter", ["crit": #"["b64","x"]"#, "x": "1"], .broken(.headerCriticalUnknown)),
        Case(
            "exp is not known to be critical", ["crit": #"["b64","exp"]"#, "exp": "1"], .broken(.headerCriticalUnknown)),
        Case("JAdES parameters may be critical", ["crit": #"["b64","iat","adoTst"]"#, "adoTst": "{}"], .intact),
        Case("no algorithm", ["alg": nil], .broken(.algorithmMissing)),
        Case("the algorithm none", ["alg": #""none""#], .broken(.algorithmForbidden)),
        Case("the algorithm None", ["alg": #""None""#], .broken(.algorithmForbidden)),
        Case("an algorithm with a shared secret", ["alg": #""HS256""#], .broken(.algorithmForbidden)),
        Case("an algorithm of the future", ["alg": #""ML-DSA-65""#], .undecidable(.algorithmUnsupported)),
        Case("an algorithm of another kind of key", ["alg": #""RS256""#], .broken(.algorithmKeyMismatch)),
        Case("an algorithm of another curve", ["alg": #""ES384""#], .broken(.algorithmKeyMismatch)),
        Case("no certificate", ["x5c": nil], .broken(.certificateMissing)),
        Case("an empty list of certificates", ["x5c": "[]"], .broken(.certificateMalformed)),
        Case("a certificate that is none", ["x5c": #"["AAAA"]"#], .broken(.certificateMalformed)),
        Case("a certificate that is no text", ["x5c": "[1]"], .broken(.certificateMalformed)),
        Case("no digest of the certificate", ["x5t#S256": nil], .broken(.certificateDigestMissing)),
        Case(
            "another digest of the certificate only", ["x5t#S256": nil, "x5t#o": "{}"],
            .undecidable(.certificateDigestUnsupported)),
        Case("a wrong digest", ["x5t#S256": #""AAAA""#], .broken(.certificateDigestMismatch)),
        Case("a digest that is no text", ["x5t#S256": "1"], .broken(.headerMalformed)),
        Case("no time", ["iat": nil], .broken(.timeMissing)),
        Case("two times", ["sigT": #""2026-06-15T12:00:00Z""#], .broken(.timeAmbiguous)),
        Case("the older time", ["iat": nil, "sigT": #""2026-06-15T12:00:00Z""#], .intact),
        Case("a time that does not exist", ["iat": nil, "sigT": #""2026-02-30T12:00:00Z""#], .broken(.timeMalformed)),
        Case("a time with an offset", ["iat": nil, "sigT": #""2026-06-15T12:00:00+02""#], .broken(.timeMalformed)),
        Case("a fractional time", ["iat": "1781524800.5"], .broken(.timeMalformed)),
        Case("a time as text", ["iat": #""1781524800""#], .broken(.timeMalformed)),
        Case("a negative time", ["iat": "-1"], .broken(.timeMalformed)),
        Case("content elsewhere", ["sigD": "{}"], .undecidable(.payloadDetached)),
        Case("a policy", ["sigPId": "{}"], .intact),
        Case("a content type that is no text", ["cty": "1"], .broken(.headerMalformed)),
    ]

    @Test("decide the outcome", arguments: cases)
    func rule(_ test: Case) throws {
        let fixture = try SealFixture()
        var members = try fixture.members()
        for (name, value) in test.change { members[name] = value }
        let report = try SealedDocument(fixture.document(members)).check()
        #expect(report.outcome == test.outcome)
        if let code = test.outcome.code {
            let finding = try #require(report.deciding)
            #expect(finding.code == code)
            #expect(finding.pointer.description == "/signatures/0/protected")
            #expect(!finding.reason.isEmpty)
        }
    }

    @Test("let other producers encode the payload")
    func encodedPayload() throws {
        let fixture = try SealFixture()
        var members = try fixture.members()
        members["b64"] = nil
        members["crit"] = nil
        let sealed = try SealedDocument(fixture.document(members, payload: "eyJhIjoxfQ"))
        #expect(sealed.payload == Array(#"{"a":1}"#.utf8))
        #expect(sealed.check().outcome == .intact)
        #expect(sealed.seals[0].header.isPayloadEncoded)
        #expect(sealed.seals[0].check(payload: Array(#"{"a":2}"#.utf8)).outcome == .broken(.signatureBroken))
    }

    @Test("leave a broken seal broken when something else is undecidable")
    func precedence() throws {
        let fixture = try SealFixture()
        var members = try fixture.members()
        members["sigD"] = "{}"
        members["iat"] = nil
        let report = try SealedDocument(fixture.document(members)).check()
        #expect(report.outcome == .broken(.timeMissing))
        #expect(Set(report.findings.map(\.code)) == [.timeMissing, .payloadDetached])
    }

    @Test("tell that a policy was named but not evaluated")
    func policy() throws {
        let fixture = try SealFixture()
        var members = try fixture.members()
        members["sigPId"] = "{}"
        let report = try SealedDocument(fixture.document(members)).check()
        #expect(report.findings.map(\.code) == [.policyNotEvaluated])
        #expect(report.findings.map(\.effect) == [.note])
    }

    @Test("let an unreadable certificate above the sealing one pass with a note")
    func chain() throws {
        let fixture = try SealFixture()
        var members = try fixture.members()
        members["x5c"] = #"["\#(try fixture.certificateText)","AAAA"]"#
        let sealed = try SealedDocument(fixture.document(members))
        let report = sealed.check()
        #expect(report.outcome == .intact)
        #expect(report.findings.map(\.code) == [.certificateChainUnreadable])
        #expect(sealed.seals[0].header.certificateCount == 2)
        #expect(sealed.seals[0].header.certificates.count == 1)
    }

    @Test(
        "read the names of unsigned properties in order, encoded or plain",
        arguments: [
            (#"["eyJzaWdUc3QiOnt9fQ","eyJ4VmFscyI6W119"]"#, ["sigTst", "xVals"], SealLevel.lt, 0),
            (#"[{"sigTst":{}}]"#, ["sigTst"], .t, 0),
            (#"[{"arcTst":{}},{"rVals":{}},{"sigTst":{}}]"#, ["arcTst", "rVals", "sigTst"], .lta, 0),
            (#"[{"arcTst":{}}]"#, ["arcTst"], .b, 0),
            ("[]", [], .b, 0), ("{}", [], .b, 1), (#"[{"sigTst":{}},"%"]"#, ["sigTst"], .t, 1),
            (#"[{"a":1,"b":2}]"#, [], .b, 1),
        ])
    func unsigned(_ etsiU: String, _ names: [String], _ level: SealLevel, _ notes: Int) throws {
        let fixture = try SealFixture()
        let sealed = try SealedDocument(fixture.document(fixture.members(), etsiU: etsiU))
        #expect(sealed.seals[0].unsignedProperties == names)
        #expect(sealed.seals[0].impliedLevel == level)
        let report = sealed.check()
        #expect(report.outcome == .intact)
        #expect(report.findings.map(\.code) == Array(repeating: .unsignedUnreadable, count: notes))
    }
}
