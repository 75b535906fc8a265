// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import QualityCycles
import TestSupport
import Testing
import Vocabulary

@Suite("Quality checklists against their sources") struct ChecklistTests {
    @Test(arguments: [(QualityStandard.esg, 10), (.eqavet, 14), (.eqfAnnexIV, 10), (.annexII, 10)])
    func `has every point once, asked in three languages`(_ standard: QualityStandard, _ count: Int) throws {
        let list = try Checklist.load(standard)
        #expect(list.items.count == count)
        #expect(Set(list.items.map(\.code)).count == count)
        #expect(!list.source.isEmpty && !list.version.isEmpty && list.longestMonths >= 12)
        for item in list.items {
            for language in [LanguageTag.en, .el, .fi] {
                #expect(item.title[language]?.isEmpty == false, "\(item.code)")
                let question = try #require(item.question[language])
                #expect(question.hasSuffix(language == .el ? ";" : "?"), "\(item.code) \(language.code)")
            }
        }
    }

    @Test func `finds a point by its code`() throws {
        let list = try Checklist.load(.esg)
        #expect(list["1.2"]?.title[.en] == "Design and approval")
        #expect(list["1.11"] == nil)
        #expect(try Checklist.load(.eqavet)["I6"]?.title[.en] == "Skills used at work")
    }

    @Test func `offers each kind of provider what fits it`() {
        #expect(QualityStandard.offered(to: [.higherEducation]) == [.esg])
        #expect(QualityStandard.offered(to: [.vocationalSchool]) == [.eqavet])
        #expect(QualityStandard.offered(to: [.vocationalSchool, .higherEducation]) == [.esg, .eqavet])
        for kind in ProviderKind.allCases where kind != .higherEducation && kind != .vocationalSchool {
            #expect(QualityStandard.offered(to: [kind]) == [.eqfAnnexIV, .esg, .eqavet], "\(kind)")
        }
    }

    @Test(
        .requiresShared(cases: 4),
        arguments: [
            (QualityStandard.esg, "esg_2015.csv"), (.eqavet, "eqavet.csv"),
            (.eqfAnnexIV, "eqf_annex_iv_qa_principles.csv"), (.annexII, "annex2_principles.csv"),
        ])
    func `has the codes of the published list`(_ standard: QualityStandard, _ file: String) throws {
        let text = try String(contentsOf: Shared.url("data/policy/standards/\(file)"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
        let codes: [String] =
            switch standard {
            case .esg: lines.map { $0[0] }.filter { $0.hasPrefix("1.") }
            case .eqavet: lines.map { ($0[0] == "phase" ? "P" : "I") + $0[1] }
            case .eqfAnnexIV, .annexII: lines.map { $0[0] }
            }
        #expect(try Checklist.load(standard).items.map(\.code) == codes)
    }
}
