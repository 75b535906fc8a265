// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Credentials
import Foundation
import JSONTree
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// What our own writer declares and states.
@Suite struct EuropassDocumentTests {
    @Test(arguments: DemoCredential.courses)
    func `declares exactly what the European tools declare`(_ course: String) async throws {
        let root = try await DemoCredential(course).document.root
        #expect(
            root["@context"]?.value == [
                "https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap",
            ])
        #expect(root["type"]?.value == ["VerifiableCredential", "EuropeanDigitalCredential"])
        #expect(
            root["credentialSchema"]?.value == [
                "id": "http://data.europa.eu/snb/model/ap/edc-generic-full", "type": "ShaclValidator2017",
            ])
        #expect(root["issued"]?.string == "2026-06-15T12:00:00Z")
        #expect(root["issuanceDate"]?.string == "2026-06-15T12:00:00Z")
    }

    @Test(arguments: DemoCredential.courses)
    func `reads back as what was awarded`(_ course: String) async throws {
        let demo = try await DemoCredential(course)
        let summary = CredentialSummary(try demo.credential)
        let claim = try #require(summary.mainAchievement)
        let specification = try #require(claim.specification)
        #expect(summary.id == demo.award.credentialID)
        #expect(claim.title.dictionary == demo.award.course.title.dictionary)
        #expect(
            specification.outcomes.map(\.title.dictionary)
                == demo.award.course.learningOutcomes.map(\.title.dictionary))
        #expect(specification.workload.hours == demo.award.course.workload.hours)
        #expect(specification.workload.ects == demo.award.course.workload.credits.map { "\($0)" })
        #expect(claim.assessments.count == demo.award.course.assessments.count)
        #expect(summary.isTest)
        #expect(Set(summary.languages) == [.en, .fi, .el])
        let learner = try #require(summary.learner)
        #expect(learner.givenName.dictionary.values.contains(demo.award.learner.givenName))
        #expect(learner.familyName.dictionary.values.contains(demo.award.learner.familyName))
    }

    @Test(arguments: DemoCredential.courses)
    func `labels every concept in each language of the course`(_ course: String) async throws {
        func unlabelled(_ node: JSONNode) -> [String] {
            let children = node.kind == .object ? node.members.map { $0.value } : Array(node.elements)
            var found = children.flatMap(unlabelled)
            if node.kind == .object, let label = node["prefLabel"] {
                let missing = ["en", "fi", "el"].filter { label[$0] == nil }
                if !missing.isEmpty { found.append("\(node["id"]?.string ?? "") \(missing)") }
            }
            return found
        }
        // The name of a file format is the same word everywhere.
        let missing = unlabelled(try await DemoCredential(course).document.root).filter { !$0.contains("file-type") }
        #expect(missing.isEmpty)
    }

    @Test func `names the issuer in the provider's words where the seal is its own, else in the certificate's`() async throws {
        let demo = try await DemoCredential()
        let provider = demo.award.course.provider
        let own = try #require(provider.eidasIdentifier)
        func issuerName(_ identifier: String, in language: LanguageTag) throws -> String? {
            let issuer = IssuerFacts(
                legalName: "Sealing House", commonName: nil, country: own.country, identifier: identifier)
            let document = EuropassDocument(
                award: demo.award, issuer: issuer, pictures: [DisplayPicture(language: .en, file: try #require(provider.logo))],
                isTest: true)
            return try JSONDocument(parsing: try document.write(at: FixedClock.now)).root["issuer"]?["legalName"]?[language.code]?.string
        }
        for language in provider.legalName.languages {
            #expect(try issuerName(own.notation, in: language) == provider.legalName[language])
        }
        let first = try #require(demo.award.course.displayLanguages.first)
        #expect(try issuerName("VATSE-556000000001", in: first) == "Sealing House")
    }

    @Test(arguments: DemoCredential.courses)
    func `states all sixteen elements, in a shape and with words that are known`(_ course: String) async throws {
        let credential = try await DemoCredential(course).credential
        let report = try #require(StandardElementsCheck.check(credential))
        #expect(report.findings.map(\.element) == StandardElement.allCases)
        for finding in report.findings { #expect(finding.state == .present, "\(finding)") }
        #expect(ShapeCheck.check(credential).isEmpty, "\(ShapeCheck.check(credential))")
        #expect(VocabularyCheck.check(credential).isEmpty, "\(VocabularyCheck.check(credential))")
    }

    @Test func `gives the same bytes for the same award at the same time`() async throws {
        let (first, second) = (try await DemoCredential(), try await DemoCredential())
        #expect(first.bytes == second.bytes)
    }
}
