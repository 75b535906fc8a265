// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Vocabulary

extension CredentialSummary {
    /// Takes the summary of a credential.
    package init(_ credential: EuropeanDigitalCredential) {
        self.init()
        id = credential.id
        types = credential.types
        readDisplay(credential.displayParameter)
        profiles = credential.credentialProfiles.map(\.value)
        identifiers = credential.identifier.compactMap { Identifier($0) }
        learner = credential.credentialSubject.map(Learner.init)
        issuer = credential.issuer.map { Organisation($0) }
        issued = (credential.issued ?? credential.issuanceDate)?.date
        validFrom = credential.validFrom?.date
        validUntil = [credential.validUntil, credential.expirationDate].compactMap { $0?.lastMoment }.min()

        var claims = ClaimReader()
        self.claims = claims.read(credential.claims)
        awardingBodies = claims.awardingBodies
        testStatement = claims.testStatement
        readEvidence(credential.evidence)
        let attachments = credential.attachment
        self.attachments = attachments.prefix(Self.mostAttachments).map { Attachment($0) }
        statusReferences = credential.credentialStatus.prefix(20).map {
            StatusReference(id: $0.id, types: $0.types, pointer: $0.pointer)
        }
        if title.isEmpty { title = subject }
        isCutShort =
            claims.isCutShort || attachments.count > Self.mostAttachments || !credential.isReadInFull
    }

    private static let mostAttachments = 50

    private mutating func readDisplay(_ display: ELM.DisplayParameter?) {
        guard let display else { return }
        title = display.title
        description = display.description
        for concept in [display.primaryLanguage].compactMap({ $0 }) + display.language {
            if let language = concept.languageTag, !languages.contains(language) { languages.append(language) }
        }
        for shown in display.individualDisplay {
            let language = shown.language?.languageTag
            for detail in shown.displayDetail {
                guard let picture = detail.image.flatMap({ Picture($0) }) else { continue }
                pictures.append(Page(language: language, number: detail.page ?? 1, picture: picture))
            }
        }
    }

    private mutating func readEvidence(_ evidence: [ELM.Evidence]) {
        mandateStatement = evidence.first { $0.isMandate && $0.evidenceStatement != nil }?.evidenceStatement
        accreditations = evidence.compactMap(\.accreditation).map { Accreditation($0) }
    }
}

// MARK: - Concepts

extension ELM.Concept {
    /// The concept as a value; its identifier is empty when the credential gives it none.
    package var value: Vocabulary.Concept {
        Vocabulary.Concept(id: id ?? "", scheme: schemes.first ?? "", label: prefLabel, notation: notation)
    }

    /// The language that an entry of the EU's language list means.
    var languageTag: LanguageTag? {
        guard let id, id.hasPrefix(EUVocabulary.List.language.conceptBase) else { return nil }
        return LanguageTag(EUVocabulary.key(of: id) ?? value.code.lowercased())
    }
}

// MARK: - People, bodies, pictures

extension CredentialSummary.Identifier {
    init?(_ identifier: ELM.Identifier?, role: Role? = nil) {
        guard let identifier, let notation = identifier.notation else { return nil }
        self.init(
            notation: notation, schemeName: identifier.schemeName, country: identifier.spatial?.value, role: role)
    }
}

extension CredentialSummary.Learner {
    init(_ person: ELM.Person) {
        self.init()
        fullName = person.fullName
        givenName = person.givenName
        familyName = person.familyName
        dateOfBirth = person.dateOfBirth?.calendarDay
        placeOfBirth = person.placeOfBirth.map(\.summary).flatMap { $0.isEmpty ? nil : $0 }
        identifiers =
            [.init(person.nationalID, role: .national)].compactMap { $0 } + person.identifier.compactMap { .init($0) }
        citizenship = person.citizenshipCountry.map(\.value)
        emails = person.contactPoint.flatMap(\.addresses)
    }
}

extension CredentialSummary.Organisation {
    init(_ organisation: ELM.Organisation) {
        self.init()
        id = organisation.id
        name = organisation.name
        otherName = organisation.altLabel
        countries = organisation.location.flatMap(\.countries).map(\.value).uniqued()
        regions = organisation.location.flatMap(\.spatialCode).map(\.value).uniqued()
        addresses = organisation.location.flatMap(\.address).compactMap { $0.fullAddress?.noteLiteral }
        identifiers =
            [.init(organisation.eIDASIdentifier, role: .eIDAS), .init(organisation.registration, role: .registration)]
            .compactMap { $0 }
            + organisation.vatIdentifier.compactMap { .init($0, role: .vat) }
            + organisation.taxIdentifier.compactMap { .init($0, role: .tax) }
            + organisation.identifier.compactMap { .init($0) }
        homepages = organisation.homepage.compactMap(\.contentURL)
        emails = organisation.contactPoint.flatMap(\.addresses)
        logo = organisation.logo.flatMap { Picture($0) }
        accreditations = organisation.accreditation.map { .init($0) }
    }
}

extension CredentialSummary.Accreditation {
    init(_ accreditation: ELM.Accreditation) {
        self.init(
            id: accreditation.id, title: accreditation.title, description: accreditation.description,
            type: accreditation.dcType?.value, decision: accreditation.decision?.value,
            agency: accreditation.accreditingAgent?.name ?? LocalizedText(), issued: accreditation.dateIssued?.date,
            expires: accreditation.expiryDate?.date, report: accreditation.report?.contentURL)
    }
}

extension Picture {
    init?(_ media: ELM.MediaObject) {
        guard let content = media.content else { return nil }
        self.init(content: content, statedType: media.contentType?.value.code ?? "")
    }
}

extension CredentialSummary.Attachment {
    init(_ media: ELM.MediaObject) {
        self.init(
            title: media.title, type: media.contentType?.value, content: Picture(media), address: media.contentURL)
    }
}

extension ELM.ContactPoint {
    /// The mail addresses without their scheme.
    var addresses: [String] {
        emailAddress.map { $0.hasPrefix("mailto:") ? String($0.dropFirst("mailto:".count)) : $0 }
    }
}

extension ELM.Location {
    /// The place in words: its name, address or description.
    var summary: LocalizedText {
        let texts = [geographicName] + address.compactMap { $0.fullAddress?.noteLiteral } + [description]
        return texts.first { !$0.isEmpty } ?? countries.first?.prefLabel ?? LocalizedText()
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, at its first place.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
