// SPDX-License-Identifier: Apache-2.0

import Credentials
import Foundation
import JSONTree
import TestSupport
import Testing
import Vocabulary

/// What a document costs is bounded by its size, whatever it refers to.
@Suite("Official samples, what reading costs") struct ReadingBudgetTests {
    private func read(_ value: JSONValue) throws -> EuropeanDigitalCredential? {
        EuropeanDigitalCredential.read(try JSONDocument(parsing: value.serialized())).credential
    }

    private func judge(_ credential: EuropeanDigitalCredential) -> CredentialSummary {
        _ = StandardElementsCheck.check(credential)
        return CredentialSummary(credential)
    }

    /// A demo credential whose achievement is replaced.
    private func changed(_ path: String, to value: JSONValue) async throws -> JSONValue {
        try await DemoCredential().document.root.value.setting(path, to: value)
    }

    private static let specification = "/credentialSubject/hasClaim/specifiedBy"

    @Test func `a node named a thousand times is one value`() async throws {
        let outcome: JSONValue = ["id": "urn:o", "type": "LearningOutcome", "title": ["en": "Welds"]]
        let names = [outcome] + Array(repeating: JSONValue.string("urn:o"), count: 1_000)
        let credential = try #require(try read(try await changed(Self.specification + "/learningOutcome", to: .array(names))))
        #expect(judge(credential).mainAchievement?.specification?.outcomes.count == 1)
        #expect(credential.isReadInFull)
    }

    @Test func `many claims that share one large specification are not followed to the end, and say so`() async throws {
        let outcomes = (0..<3_000).map { number -> JSONValue in
            ["type": "LearningOutcome", "title": ["en": .string("Outcome \(number)")]]
        }
        let value = try await changed(Self.specification + "/learningOutcome", to: .array(outcomes))
        let claim = try #require(value["credentialSubject"]?["hasClaim"])
        let shared = try #require(claim["specifiedBy"]?["id"])
        let further = (0..<1_500).map { number -> JSONValue in
            ["id": .string("urn:claim:\(number)"), "type": "LearningAchievement", "title": ["en": "A"], "specifiedBy": shared]
        }
        let wide = value.setting("/credentialSubject/hasClaim", to: .array([claim] + further))
        let credential = try #require(try read(wide))
        let summary = judge(credential)
        #expect(!credential.isReadInFull)
        #expect(summary.isCutShort)
        credential.leaveRoomForShortQuestions()
        #expect(credential.issuer?.eIDASIdentifier != nil, "short questions are still answered")
        #expect(!credential.isReadInFull, "and what was cut short stays cut short")
    }

    /// Things of a size that a document may have, or not.
    enum Excess: CaseIterable {
        case members, languages, values

        func value(_ count: Int) -> JSONValue {
            var object = JSONObject()
            switch self {
            case .members:
                for number in 0..<count { object["x\(number)"] = .null }
            case .languages:
                for number in 0..<count { object["x-\(number)"] = "text" }
                return ["type": "Note", "noteLiteral": .object(object)]
            case .values:
                return .array(Array(repeating: "urn:x", count: count * 1_000))
            }
            return .object(object)
        }
    }

    @Test(arguments: Excess.allCases)
    func `an object or a list beyond all sense is refused as more than is read`(_ excess: Excess) async throws {
        for (count, isRead) in [(100, true), (501, false)] {
            let value = try await changed(Self.specification + "/additionalNote", to: excess.value(count))
            let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: value.serialized()))
            #expect((reading.credential != nil) == isRead, "\(count)")
            if !isRead { #expect(reading.refusal?.code == "format.tooManyNodes" && reading.isBeyondUs) }
        }
    }

    @Test(.requiresShared(cases: 12)) func `every official sample is read in full`() throws {
        var count = 0
        for file in try Shared.allFiles(under: "data/elm/samples", suffix: "") {
            guard let outer = try? JSONDocument(parsing: try Shared.data(file)) else { continue }
            let payload = outer.root["payload"]?.decodedBytes.flatMap { try? JSONDocument(parsing: $0) }
            guard let credential = EuropeanDigitalCredential.read(payload ?? outer).credential else { continue }
            count += 1
            #expect(!judge(credential).isCutShort && credential.isReadInFull, "\(file)")
            _ = ShapeCheck.check(credential)
            _ = VocabularyCheck.check(credential)
            #expect(credential.isReadInFull, "\(file) with all checks")
        }
        #expect(count >= 12)
    }
}
