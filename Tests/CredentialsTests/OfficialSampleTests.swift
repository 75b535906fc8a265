// SPDX-License-Identifier: Apache-2.0

import Courses
import Credentials
import Foundation
import JSONTree
import Localization
import TestSupport
import Testing
import Vocabulary

/// What is read from the official samples, and how our shape check compares with the published shapes.
@Suite("Official samples, read") struct OfficialSampleTests {
    private static let folder = "data/elm/"

    /// The document, or what was sealed.
    static func payload(_ file: String) throws -> JSONDocument {
        let document = try JSONDocument(parsing: try Shared.data(folder + file), duplicateNames: .accepted)
        guard let payload = document.root["payload"]?.decodedBytes else { return document }
        return try JSONDocument(parsing: payload, duplicateNames: .accepted)
    }

    @Test(.requiresShared) func `reads the official micro-credential as its makers meant it`() throws {
        let document = try Self.payload("samples/elm-repo-v3/Sample-MC-Annex1-signed.jsonld")
        let credential = try #require(EuropeanDigitalCredential.read(document).credential)
        let summary = CredentialSummary(credential)
        #expect(summary.learner?.name[.en] == "Ana Andromeda")
        #expect(summary.learner?.dateOfBirth == PlainDate(year: 1999, month: 10, day: 2))
        #expect(summary.issuer?.name.dictionary.values.contains("ORGANIZACION TEST") == true)
        #expect(summary.awardingBodies.map { $0.name[.en] } == ["University of Zed"])
        let claim = try #require(summary.mainAchievement)
        #expect(claim.title[.en] == "Digital micro-credential creation")
        let specification = try #require(claim.specification)
        #expect(
            specification.outcomes.map { $0.title[.en] } == [
                "Communication, collaboration and creativity", "Developing digital content",
            ])
        #expect(specification.workload.ects == "2")
        // The sample writes P2DT12H, which is 60 hours.
        #expect(specification.workload.hours == 60)
        #expect(specification.level.eqf?.code == "6")
        let report = try #require(StandardElementsCheck.check(credential))
        #expect(report.findings.filter { $0.state == .missing }.map(\.element) == [.qualityAssurance, .furtherInformation])
    }

    struct Run: Sendable, CustomTestStringConvertible {
        let file: String
        let conforms: Bool
        var testDescription: String { file }
    }

    /// The recorded verdicts of pySHACL with the generic profile of version 3.2, over files it found a credential in.
    static let runs: [Run] = {
        guard let bytes = try? Shared.data(folder + "pyshacl-results.json"),
            let runs = try? JSONDocument(parsing: bytes).root["runs"]
        else { return [] }
        return runs.elements.compactMap { run -> Run? in
            guard run["shapes"]?.string == "v3.2-lts-ap1.2.0", run["profile"]?.string == "generic-full",
                run["credentialFocusNodes"]?.int ?? 0 > 0, run["unknownContexts"]?.count == 0,
                let file = run["file"]?.string, let conforms = run["conforms"]?.bool
            else { return nil }
            return Run(file: file, conforms: conforms)
        }
    }()

    @Test(.requiresShared(cases: 25), arguments: runs)
    func `agrees with the published shapes on what conforms`(_ run: Run) throws {
        let reading = EuropeanDigitalCredential.read(try Self.payload(run.file))
        let credential = try #require(reading.credential, "\(reading.findings)")
        let problems =
            ShapeCheck.check(credential).filter { $0.severity == .error }
            + VocabularyCheck.check(credential).filter { $0.severity == .error }
        #expect(problems.isEmpty == run.conforms, "\(problems.map(\.code)) \(problems.compactMap(\.place))")
    }
}
