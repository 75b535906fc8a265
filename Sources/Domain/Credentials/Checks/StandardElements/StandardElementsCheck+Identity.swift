// SPDX-License-Identifier: Apache-2.0

import Courses
import Vocabulary

/// Elements 1 to 5: who learned, what it is called, where the issuer is, who awarded it, and when.
extension StandardElementsCheck.Subject {
    func learnerIdentification() -> StandardElementFinding {
        guard let learner = credential.credentialSubject else { return missing(.learnerIdentification) }
        let names = ["fullName", "familyName", "givenName"].filter { !learner.node.text($0).isEmpty }
        let isNamed = names.contains("fullName") || names.contains("familyName")
        let isIdentified =
            learner.dateOfBirth != nil || learner.nationalID?.notation != nil
            || learner.identifier.contains { $0.notation != nil }
        let places =
            names.flatMap { learner.node.places($0) } + learner.node.places("dateOfBirth")
            + learner.node.places("nationalID", "nationalId") + learner.node.places("identifier")
        switch (isNamed, isIdentified) {
        case (true, true): return present(.learnerIdentification, at: places)
        case (true, false): return finding(.learnerIdentification, .partial, "nameOnly", at: places)
        case (false, true) where names.isEmpty:
            return finding(.learnerIdentification, .partial, "noName", at: places)
        case (false, false) where names.isEmpty: return missing(.learnerIdentification)
        default: return finding(.learnerIdentification, .partial, "givenNameOnly", at: places)
        }
    }

    func title() -> StandardElementFinding {
        if !achievement.title.isEmpty { return present(.title, at: achievement.node.places("title")) }
        let elsewhere = [specification?.node, credential.displayParameter?.node].compactMap { $0 }
            .filter { !$0.text("title").isEmpty }
        guard !elsewhere.isEmpty else { return missing(.title) }
        return finding(.title, .partial, "elsewhere", at: elsewhere.flatMap { $0.places("title") })
    }

    func issuerCountry() -> StandardElementFinding {
        let locations = credential.issuer?.location ?? []
        let concepts = locations.flatMap(\.countries) + locations.flatMap(\.spatialCode)
        let named = concepts.filter { $0.id != nil }
        if !named.isEmpty { return present(.issuerCountry, at: named.places) }
        if !concepts.isEmpty { return finding(.issuerCountry, .partial, "noConcept", at: concepts.places) }
        if let country = credential.issuer?.eIDASIdentifier?.spatial {
            return finding(.issuerCountry, .partial, "identifierOnly", at: [country.pointer])
        }
        let awarding = bodies.flatMap(\.location).flatMap(\.countries)
        guard !awarding.isEmpty else { return missing(.issuerCountry) }
        return finding(.issuerCountry, .partial, "awardingBodyOnly", at: awarding.places)
    }

    func awardingBody() -> StandardElementFinding {
        guard !bodies.isEmpty else { return missing(.awardingBody) }
        let named = bodies.filter { !$0.name.isEmpty }
        guard !named.isEmpty else { return finding(.awardingBody, .partial, "noName", at: bodies.places) }
        return present(.awardingBody, at: named.places)
    }

    func issueDate() -> StandardElementFinding {
        let node = credential.node
        let stated = ["issued", "issuanceDate"].filter { node.dateTime($0) != nil }
        if !stated.isEmpty { return present(.issueDate, at: stated.flatMap { node.places($0) }) }
        let unreadable = ["issued", "issuanceDate"].flatMap { node.places($0) }
        if !unreadable.isEmpty { return finding(.issueDate, .partial, "unreadable", at: unreadable) }
        if let process = achievement.awardedBy, process.awardingDate != nil {
            return finding(.issueDate, .partial, "awardingDateOnly", at: process.node.places("awardingDate"))
        }
        guard credential.validFrom != nil else { return missing(.issueDate) }
        return finding(.issueDate, .partial, "validFromOnly", at: node.places("validFrom"))
    }

    var bodies: [ELM.Organisation] { achievement.awardedBy?.awardingBody ?? [] }
}
