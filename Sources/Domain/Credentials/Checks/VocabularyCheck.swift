// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// Judges the concepts of a credential: whether each is in the list it says it is in.
///
/// The application profile looks only at the claim. The European issuer refuses unknown concepts of some lists, so
/// those are errors here; in other lists they are warnings. A list that is not complete here yields a note, for then
/// nothing can be said.
package enum VocabularyCheck {
    static let maximumFindings = 200
    static let escoSkills = "http://data.europa.eu/esco/concept-scheme/skills"
    static let escoSkillBases = ["http://data.europa.eu/esco/skill/", "http://data.europa.eu/esco/isced-f/"]

    /// Lists for which the European issuer looks every concept up.
    private static let mandatoryLists: Set<EUVocabulary.List> = [
        .credential, .learningSetting, .supervision, .accreditation, .verificationStatus, .entitlementStatus, .eqf,
        .qdr, .iscedF, .claimType, .evidenceType, .accreditationDecision,
    ]

    package static func check(_ credential: EuropeanDigitalCredential) -> [Finding] {
        guard let tables = ELMTables.shared else { return [Finding("format.tables.unavailable")] }
        var findings: [Finding] = []
        var incomplete: Set<String> = []
        credential.node.graph.forEachNode(tables) { node in
            guard findings.count < maximumFindings else { return }
            let concept = ELM.Concept(node)
            for scheme in concept.schemes {
                guard let finding = judge(concept, in: scheme) else { continue }
                if finding.severity == .note, !incomplete.insert(scheme).inserted { continue }
                findings.append(finding)
            }
        }
        return findings
    }

    private static func judge(_ concept: ELM.Concept, in scheme: String) -> Finding? {
        guard let id = concept.id else {
            guard EUVocabulary.List(scheme: scheme) != nil else { return nil }
            return finding("vocabulary.concept.unnamed", .warning, concept, scheme)
        }
        if scheme == escoSkills {
            guard !escoSkillBases.contains(where: id.hasPrefix) else { return nil }
            return finding("vocabulary.concept.unlisted", .warning, concept, scheme)
        }
        guard let list = EUVocabulary.List(scheme: scheme) else { return nil }
        let severity: Finding.Severity = mandatoryLists.contains(list) ? .error : .warning
        guard id.hasPrefix(list.conceptBase) else {
            return finding("vocabulary.concept.unlisted", severity, concept, scheme)
        }
        return switch EUVocabulary.contains(scheme: scheme, id: id) {
        case .listed, .unknownScheme: nil
        case .unlisted: finding("vocabulary.concept.unlisted", severity, concept, scheme)
        case .incompleteList: finding("vocabulary.list.incomplete", .note, concept, scheme)
        }
    }

    private static func finding(
        _ code: FindingCode, _ severity: Finding.Severity, _ concept: ELM.Concept, _ scheme: String
    ) -> Finding {
        Finding(
            code, severity: severity, at: .pointer(concept.pointer),
            parameters: [
                "concept": .text(concept.id ?? ""), "scheme": .text(scheme), "label": concept.prefLabel.argument,
            ])
    }
}
