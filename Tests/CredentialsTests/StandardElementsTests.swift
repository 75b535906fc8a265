// SPDX-License-Identifier: Apache-2.0

import Courses
import Credentials
import JSONTree
import TestSupport
import Testing
import Vocabulary

/// The sixteen elements, each judged on a document from which what carries it was taken.
@Suite struct StandardElementsTests {
    private static let claim = "/credentialSubject/hasClaim"
    private static let specification = claim + "/specifiedBy"

    struct Row: Sendable, CustomTestStringConvertible {
        let element: StandardElement
        let state: StandardElementState
        let removed: [String]
        let changed: [(String, JSONValue)]
        var testDescription: String { "\(element.rawValue) \(state.rawValue) without \(removed)" }

        init(
            _ element: StandardElement, _ state: StandardElementState, without removed: [String],
            with changed: [(String, JSONValue)] = []
        ) {
            (self.element, self.state, self.removed, self.changed) = (element, state, removed, changed)
        }
    }

    static let rows = [
        Row(
            .learnerIdentification, .missing,
            without: ["givenName", "familyName", "fullName", "dateOfBirth", "identifier"].map { "/credentialSubject/\($0)" }),
        Row(
            .learnerIdentification, .partial,
            without: ["dateOfBirth", "identifier"].map { "/credentialSubject/\($0)" }),
        Row(
            .issuerCountry, .missing,
            without: ["/issuer/location", "/issuer/eIDASIdentifier", claim + "/awardedBy/awardingBody", claim + "/provenBy", claim + "/entitlesTo"]),
        Row(.awardingBody, .missing, without: [claim + "/awardedBy/awardingBody", claim + "/provenBy", claim + "/entitlesTo"]),
        Row(.issueDate, .partial, without: ["/issued", "/issuanceDate"]),
        Row(
            .issueDate, .missing,
            without: ["/issued", "/issuanceDate", "/validFrom", claim + "/awardedBy", claim + "/provenBy"]),
        Row(.learningOutcomes, .missing, without: [specification + "/learningOutcome"]),
        Row(
            .workload, .missing,
            without: [
                specification + "/volumeOfLearning", specification + "/creditPoint", claim + "/creditReceived",
            ]),
        Row(
            .level, .missing,
            without: ["eqfLevel", "nqfLevel", "educationLevel"].map { specification + "/\($0)" }),
        Row(.assessmentType, .missing, without: [claim + "/provenBy"]),
        Row(.participationForm, .missing, without: [specification + "/mode", claim + "/influencedBy"]),
        Row(.prerequisites, .missing, without: [specification + "/entryRequirement"]),
        Row(.grade, .missing, without: [claim + "/provenBy"]),
        Row(.supervision, .missing, without: [claim + "/provenBy"]),
        Row(
            // A code of the European list whose meaning nobody has published counts only in part.
            .supervision, .partial, without: [],
            with: [
                (
                    claim + "/provenBy/0/idVerification",
                    ["id": "http://data.europa.eu/snb/supervision-verification/44314532f9", "type": "Concept"]
                ),
                (
                    claim + "/provenBy/1/idVerification",
                    ["id": "http://data.europa.eu/snb/supervision-verification/44314532f9", "type": "Concept"]
                ),
            ]),
    ]

    @Test(arguments: rows) func `says what is no longer stated, and how much the rest still is`(_ row: Row) async throws {
        var value = try await DemoCredential().document.root.value
        for pointer in row.removed { value = value.setting(pointer, to: nil) }
        for (pointer, replacement) in row.changed { value = value.setting(pointer, to: replacement) }
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: value.serialized()))
        let credential = try #require(reading.credential)
        let report = try #require(StandardElementsCheck.check(credential))
        let finding = try #require(report.findings.first { $0.element == row.element })
        #expect(finding.state == row.state, "\(finding)")
        if row.element.isMandatory { #expect(report[row.element]?.state != .present) }
    }

    @Test func `judges every element by itself`() async throws {
        let whole = try await DemoCredential().document.root.value
        let value = whole.setting(Self.specification + "/learningOutcome", to: nil)
        let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: value.serialized()))
        let credential = try #require(reading.credential)
        let report = try #require(StandardElementsCheck.check(credential))
        #expect(report.findings.filter { $0.state != .present }.map(\.element) == [.learningOutcomes])
    }
}
