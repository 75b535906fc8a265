// SPDX-License-Identifier: Apache-2.0

import Courses
import Vocabulary

/// Elements 11, 15 and 16: who vouches for the quality, what it builds towards, and what else there is to know.
extension StandardElementsCheck.Subject {
    func qualityAssurance() -> StandardElementFinding {
        let accreditations =
            (specification?.accreditation ?? []) + bodies.flatMap(\.accreditation)
            + credential.evidence.compactMap(\.accreditation)
        let typed = accreditations.filter { $0.dcType != nil }
        if !typed.isEmpty { return present(.qualityAssurance, at: typed.places) }
        if let specification, specification.statement(about: .qualityAssurance) != nil {
            return finding(.qualityAssurance, .present, "internal", at: specification.places(of: .qualityAssurance))
        }
        guard !accreditations.isEmpty else { return missing(.qualityAssurance) }
        return finding(.qualityAssurance, .partial, "noType", at: accreditations.places)
    }

    func stackability() -> StandardElementFinding {
        let links =
            ["hasPart", "isPartOf", "entitlesTo"].flatMap { achievement.node.places($0) }
            + ["hasPart", "isPartOf", "entitlesTo"].flatMap { specification?.node.places($0) ?? [] }
        let statements = specification?.places(of: .stackability) ?? []
        if !links.isEmpty || !statements.isEmpty { return present(.stackability, at: statements + links) }
        guard let specification, specification.isPartialQualification != nil else { return missing(.stackability) }
        return finding(
            .stackability, .partial, "partialQualificationOnly", at: specification.node.places("isPartialQualification")
        )
    }

    func furtherInformation() -> StandardElementFinding {
        let holders = [achievement.node, specification?.node].compactMap { $0 }
        let notes = (achievement.additionalNote + (specification?.additionalNote ?? [])).filter { note in
            (note.statementSubject ?? .furtherInformation) == .furtherInformation && !note.noteLiteral.isEmpty
        }
        let places =
            notes.places + holders.flatMap { $0.places("supplementaryDocument") + $0.places("homepage") }
            + credential.node.places("attachment")
        if !places.isEmpty { return present(.furtherInformation, at: places) }
        let descriptions = holders.filter { !$0.text("description").isEmpty }
        guard !descriptions.isEmpty else { return missing(.furtherInformation) }
        return finding(
            .furtherInformation, .partial, "descriptionOnly", at: descriptions.flatMap { $0.places("description") })
    }
}
