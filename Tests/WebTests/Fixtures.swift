// SPDX-License-Identifier: Apache-2.0

import Courses
import Credentials
import Foundation
import Localization
import TestSupport
import Verifications
import Vocabulary
import Web

/// A credential, its sealer and the layers of its verdict, as pages meet them.
enum Fixtures {
    static let sealed = Date(timeIntervalSince1970: 1_780_300_800)

    static func summary() -> CredentialSummary {
        var summary = CredentialSummary()
        summary.title = [.en: "Soil and water for small farms", .el: "Έδαφος και νερό για μικρές εκμεταλλεύσεις"]
        summary.languages = [.en, .el]
        summary.issued = sealed
        summary.validFrom = sealed
        var learner = CredentialSummary.Learner()
        learner.fullName = LocalizedText("Ελένη-Μαρία Παπακωνσταντίνου-Οικονομοπούλου", language: .el)
        learner.dateOfBirth = PlainDate(year: 1994, month: 2, day: 28)
        learner.identifiers = [
            .init(notation: "urn:schac:personalUniqueCode:int:esi:aua.gr:0045127", schemeName: "ESI")
        ]
        summary.learner = learner
        var body = CredentialSummary.Organisation()
        body.name = [.en: "Agricultural College of Thessaly", .el: "Γεωπονική Σχολή Θεσσαλίας"]
        summary.issuer = body
        summary.awardingBodies = [body]
        summary.claims = [achievement(body)]
        return summary
    }

    private static func achievement(_ body: CredentialSummary.Organisation) -> CredentialSummary.Claim {
        var claim = CredentialSummary.Claim(kind: .achievement, number: 1)
        claim.title = [.en: "Soil and water for small farms", .el: "Έδαφος και νερό για μικρές εκμεταλλεύσεις"]
        claim.awardingBodies = [body]
        claim.awardedOn = sealed
        var specification = CredentialSummary.Specification()
        specification.outcomes = [
            .init(
                title: [
                    .en: "Take a soil sample and read its analysis",
                    .el: "Λαμβάνει δείγμα εδάφους και διαβάζει την ανάλυσή του",
                ],
                type: nil, reuseLevel: nil, escoSkills: [], otherSkills: []),
            .init(
                title: LocalizedText("Suunnittelee kastelun <pienelle> tilalle & perustelee sen", language: .fi),
                type: nil, reuseLevel: nil, escoSkills: [], otherSkills: []),
        ]
        specification.workload.ects = "2.5"
        specification.workload.hours = 65
        specification.workload.duration = LearningDuration(hours: 65)
        specification.level.eqf = EUVocabulary.concept(.eqf, code: "5")
        specification.modes = [EUVocabulary.concept(.modeOfLearning, key: "blended")].compactMap(\.self)
        specification.prerequisites = LocalizedText("Two years of farm work", language: .en)
        claim.specification = specification
        var test = CredentialSummary.Claim(kind: .assessment, number: 2)
        test.title = LocalizedText("Field report", language: .en)
        var assessment = CredentialSummary.Assessment()
        assessment.types = [EUVocabulary.concept(.assessment, key: "project-work")].compactMap(\.self)
        assessment.grade = LocalizedText("8", language: .en)
        assessment.assessedOn = sealed
        test.assessment = assessment
        claim.assessments = [test]
        return claim
    }

    static func sealer(isTest: Bool = false) -> Sealer {
        Sealer(
            name: "Agricultural College of Thessaly", commonName: "ACT Seal 2026", country: "GR",
            organizationIdentifier: "VATEL-090000045", certificateIssuer: "Hellenic Example CA",
            notBefore: sealed.addingTimeInterval(-86_400 * 300), notAfter: sealed.addingTimeInterval(86_400 * 700),
            claimedSealingTime: sealed, isTest: isTest)
    }

    static let elements = StandardElementsReport(
        StandardElement.allCases.map { element in
            let state: StandardElementState =
                switch element {
                case .qualityAssurance, .supervision: .missing
                case .assessmentType: .partial
                default: .present
                }
            let reason = state == .partial ? "noMode" : state.rawValue
            return StandardElementFinding(
                element, state, reasonCode: "element.\(element.rawValue).\(reason)",
                parameters: ["count": 2])
        })

    /// A report whose layers passed, but for those that are given.
    static func report(
        _ changes: [LayerName: (Outcome, FindingCode)] = [:], sealer: Sealer? = sealer(),
        summary: CredentialSummary? = summary()
    ) -> VerificationReport {
        let usual: [LayerName: (Outcome, FindingCode)] = [
            .format: (.passed, "format.sealed"), .seal: (.passed, "seal.intact"),
            .identity: (.passed, "identity.matches"), .trust: (.passed, "trust.anchored"),
            .status: (.notApplicable, "status.none"), .time: (.passed, "time.unlimited"),
            .elements: (.failed, "elements.incomplete"),
        ]
        let parameters: [String: MessageArgument] = [
            "anchor": "Hellenic Example Root", "issuer": "VATEL-090000045", "sealer": "VATEL-090000045",
            "count": 2, "first": "qa_type", "until": .dateTime(sealed), "from": .dateTime(sealed),
        ]
        let layers = LayerName.allCases.compactMap { name in
            (changes[name] ?? usual[name]).map { outcome, code in
                Layer(
                    name, outcome, Finding(code, parameters: parameters),
                    time: name == .seal ? sealed : FixedClock.now,
                    evidence: name == .seal ? [.init("algorithm", "RS256")] : [])
            }
        }
        return VerificationReport(
            checkedAt: FixedClock.now, format: .sealedEuropeanDigitalCredential, layers: layers,
            credential: summary, sealer: sealer, elements: summary == nil ? nil : elements)
    }

    static func setting(_ language: LanguageTag, _ address: String) throws -> PageSetting {
        PageSetting(wording: Wording(language), assets: try AssetStore(), address: address)
    }
}
