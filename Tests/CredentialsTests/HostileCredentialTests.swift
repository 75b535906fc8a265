// SPDX-License-Identifier: Apache-2.0

import Credentials
import JSONTree
import TestSupport
import Testing
import Vocabulary

/// Documents that are credentials in name only: nothing of them may stop the reader.
@Suite struct HostileCredentialTests {
    /// Everything that is made of a credential on the way to a page.
    private func readAll(_ bytes: [UInt8]) throws {
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: bytes))
        guard let credential = reading.credential else { return }
        _ = CredentialSummary(credential)
        _ = StandardElementsCheck.check(credential)
        _ = ShapeCheck.check(credential)
        _ = VocabularyCheck.check(credential)
    }

    private func pointers(in node: JSONNode, limit: Int = 4000) -> [[String]] {
        var found: [[String]] = []
        func walk(_ node: JSONNode, _ path: [String]) {
            guard found.count < limit else { return }
            if !path.isEmpty { found.append(path) }
            switch node.kind {
            case .object: for member in node.members { walk(member.value, path + [member.name]) }
            case .array: for (index, element) in node.elements.enumerated() { walk(element, path + ["\(index)"]) }
            default: break
            }
        }
        walk(node, [])
        return found
    }

    @Test func `survives any value in the place of any other`() async throws {
        let value = try await DemoCredential().document.root.value
        let places = pointers(in: try JSONDocument(parsing: value.serialized()).root)
        let strange: [JSONValue] = [
            .null, true, 0, -1, "", "x", "\u{0}", [], [[]], [nil], [:], ["id": 1], ["id": "urn:x"],
            ["id": "urn:epass:person:1"], ["type": ["Person", "Organisation"]], ["type": 3], ["en": ["a", 1, nil]],
            ["@value": "x", "@language": "en"], "2026-13-45T99:99:99Z", "P99999999999Y", "1e999",
        ]
        let changes = zip(Gen<Int>.integer(in: 0...(places.count - 1)), Gen<JSONValue>.element(of: strange))
        forAll(changes.array(count: 1...3), runs: 400) { changes in
            var changed = value
            for (place, replacement) in changes { changed = changed.setting(places[place], to: replacement) }
            try readAll(changed.serialized())
            return true
        }
    }

    @Test func `survives claims within claims, and nodes that point at each other`() async throws {
        let value = try await DemoCredential().document.root.value
        let claim = try #require(value["credentialSubject"]?["hasClaim"])
        var deep = claim
        for _ in 0..<40 { deep = claim.setting("/hasPart", to: deep) }
        try readAll(value.setting("/credentialSubject/hasClaim", to: deep).serialized())

        let round: JSONValue = [
            "id": "urn:a", "type": "LearningAchievement", "title": ["en": "A"],
            "hasPart": ["id": "urn:b", "type": "LearningAchievement", "hasPart": ["id": "urn:a"]],
        ]
        try readAll(value.setting("/credentialSubject/hasClaim", to: round).serialized())

        let wide = JSONValue.array(Array(repeating: claim, count: 300))
        try readAll(value.setting("/credentialSubject/hasClaim", to: wide).serialized())
    }

    @Test(arguments: [
        "[]", "null", "\"EuropeanDigitalCredential\"", "{}", #"{"type": "Credential"}"#,
        #"{"credential": {}}"#, #"{"credential": []}"#, #"{"type": {"EuropeanDigitalCredential": 1}}"#,
    ])
    func `refuses what is no credential, with a reason`(_ text: String) throws {
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: Array(text.utf8)))
        #expect(reading.credential == nil)
        #expect(reading.refusal?.code == "format.notCredential")
    }

    @Test func `refuses a context it does not know, because its words could mean anything`() async throws {
        let value = try await DemoCredential().document.root.value
        for context: JSONValue in ["https://example.org/own", ["@vocab": "https://example.org/"]] {
            let changed = value.setting("/@context/1", to: context)
            let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: changed.serialized()))
            #expect(reading.credential == nil)
            #expect(reading.refusal?.code.rawValue.hasPrefix("format.context.") == true)
        }
    }
}
