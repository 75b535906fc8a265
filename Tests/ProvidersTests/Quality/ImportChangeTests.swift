// SPDX-License-Identifier: Apache-2.0

import Localization
import TestSupport
import Testing
import Vocabulary

@testable import Providers

/// What is told of a report that an import changes.
@Suite struct ImportChangeTests {
    private static let report = QualityReport(
        id: given(ReportID("r")), agency: given(AgencyID("20")), activities: [given(ActivityID("7"))], kind: .programme,
        status: .obligatory, decision: .positive,
        validity: given(ReportValidity(from: given(PlainDate("2019-01-01")), until: given(PlainDate("2024-12-31")))),
        providers: [given(ProviderID("a"))],
        programmes: [ReportProgramme(name: "Welding"), ReportProgramme(name: "Music", ects: "5")],
        documents: [ReportDocument(title: "Report", address: "https://a.example/r.pdf")], summary: "Good.",
        accreditation: Accreditation(kind: .programmeLicence, title: "Licence"))

    private func differences(_ change: (inout QualityReport) -> Void) -> [PartDifference<ImportChange.Part>] {
        var after = Self.report
        change(&after)
        return ImportChange(report: after, before: Self.report, flags: []).differences
    }

    private func shown(_ change: (inout QualityReport) -> Void) -> [String] {
        differences(change).map { "\($0.part.rawValue): \($0.before) → \($0.after)" }
    }

    @Test func `tells what a part said and says`() {
        #expect(shown { $0.decision = .negative } == ["decision: positive → negative"])
        #expect(
            shown { $0.validity = given(ReportValidity(from: given(PlainDate("2019-01-01")), until: nil)) }
                == ["validity: 2019-01-01 – 2024-12-31 → 2019-01-01 – "])
        #expect(shown { $0.summary = nil } == ["summary: Good. → "])
        #expect(shown { _ in } == [])
    }

    @Test func `tells of a list only what went and what came`() {
        #expect(
            shown { $0.programmes[1].ects = "7.5" } == ["programmes: Music, degree, 5 ECTS → Music, degree, 7.5 ECTS"])
        #expect(shown { $0.providers.append(given(ProviderID("b"))) } == ["providers:  → b"])
        #expect(
            shown { $0.programmes.swapAt(0, 1) }
                == ["programmes: Welding, degree; Music, degree, 5 ECTS → Music, degree, 5 ECTS; Welding, degree"])
    }

    @Test func `begins a long text a little before the place where it differs`() throws {
        let long = String(repeating: "abcdefghij", count: 100)
        var before = Self.report
        before.summary = long + "X" + long
        var after = before
        after.summary = long + "Y" + long
        let difference = try #require(ImportChange(report: after, before: before, flags: []).differences.first)
        #expect(difference.before.hasPrefix("…") && difference.before.count < 350)
        #expect(difference.before.contains("X") && difference.after.contains("Y"))
    }

    /// Nothing that the register keeps of a report can change without being told.
    @Test func `tells of every part that can differ`() {
        let country = given(CountryCode("FI"))
        let changes: [(ImportChange.Part, (inout QualityReport) -> Void)] = [
            (.decision, { $0.decision = .negative }), (.status, { $0.status = .voluntary }),
            (.validity, { $0.validity = given(ReportValidity(from: given(PlainDate("2019-01-02")), until: nil)) }),
            (.providers, { $0.providers = [] }), (.platforms, { $0.platforms = [given(ProviderID("p"))] }),
            (.activities, { $0.activities = [] }), (.activities, { $0.kind = .jointProgramme }),
            (.agencies, { $0.agency = given(AgencyID("21")) }),
            (.agencies, { $0.contributingAgencies = [given(AgencyID("21"))] }),
            (.documents, { $0.documents[0].title = "R" }), (.documents, { $0.documents[0].address = nil }),
            (.documents, { $0.documents[0].fileName = "r" }), (.documents, { $0.documents[0].languages = ["fin"] }),
            (.documents, { $0.documents[0].sha256 = "00" }),
            (.links, { $0.links = [ReportLink(title: "L", address: "https://a.example")] }),
            (.summary, { $0.summary = "Bad." }), (.comment, { $0.comment = "C" }),
            (.limits, { $0.accreditation = nil }), (.limits, { $0.accreditation?.title = "T" }),
            (.limits, { $0.accreditation?.kind = .programmeQualityAssurance }),
            (.limits, { $0.accreditation?.reviewOn = PlainDate("2023-01-01") }),
            (.limits, { $0.accreditation?.limits.levels = [given(EQFLevel(6))] }),
            (.limits, { $0.accreditation?.limits.fields = [given(FieldOfStudy("0215"))] }),
            (.limits, { $0.accreditation?.limits.jurisdictions = [given(Jurisdiction("FI"))] }),
            (.limits, { $0.accreditation?.limits.qualifications = ["Q"] }),
            (.limits, { $0.accreditation?.limits.others = ["O"] }),
            (.programmes, { $0.programmes[0].name = "N" }), (.programmes, { $0.programmes[0].qualification = "Q" }),
            (.programmes, { $0.programmes[0].otherNames = [.init("O")] }),
            (.programmes, { $0.programmes[0].identifiers = [.init("I")] }),
            (.programmes, { $0.programmes[0].level = .thirdCycle }),
            (.programmes, { $0.programmes[0].statedEQFLevel = EQFLevel(3) }),
            (.programmes, { $0.programmes[0].nationalLevel = "4" }),
            (.programmes, { $0.programmes[0].leadsToDegree = false }), (.programmes, { $0.programmes[0].ects = "3" }),
            (.programmes, { $0.programmes[0].certification = .attendance }),
            (.programmes, { $0.programmes[0].fields = [given(FieldOfStudy("0215"))] }),
            (.programmes, { $0.programmes[0].outcomes = ["http://data.europa.eu/esco/skill/x"] }),
            (.programmes, { $0.programmes[0].outcomeDescription = "D" }),
            (.programmes, { $0.programmes[0].isPartOfAccreditation = false }),
            (.programmes, { $0.programmes[0].countries = [country] }),
        ]
        for (index, (part, change)) in changes.enumerated() {
            #expect(differences(change).map(\.part) == [part], "change \(index)")
        }
        #expect(Set(changes.map(\.0)) == Set(ImportChange.Part.allCases))
    }
}
