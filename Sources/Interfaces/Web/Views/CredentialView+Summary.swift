// SPDX-License-Identifier: Apache-2.0

package import Credentials
import Localization
import Messages
import Vocabulary

extension CredentialView {
    /// How many pictures and how many further claims a page shows; a document may hold any number.
    private static let mostPictures = 12
    private static let mostOthers = 50

    package init(_ summary: CredentialSummary, in wording: Wording) {
        let main = summary.mainAchievement ?? summary.claims.first
        let specification = main?.specification
        let others = wording.others(summary, main)
        self.init(
            kind: wording.kind(of: summary),
            title: wording.phrase(summary.subject) ?? wording.phrase(.credentialUntitled),
            description: [specification?.description, main?.description, summary.description].lazy
                .compactMap { $0.flatMap { wording.phrase($0) } }.first,
            learner: summary.learner.flatMap { wording.phrase($0.name) },
            learnerFacts: wording.facts(of: summary.learner), origin: wording.origin(summary, main),
            logo: wording.logo(summary),
            summary: specification.map { wording.facts(of: $0) } ?? [],
            outcomes: specification?.outcomes.map { wording.item($0) } ?? [],
            outcomesNote: specification.flatMap { wording.phrase($0.outcomeSummary) },
            assessments: main?.assessments.map { wording.item($0) } ?? [],
            quality: wording.quality(summary, specification),
            remarks: (main.map { wording.remarks($0) } ?? []) + wording.status(summary),
            attachments: summary.attachments.map { wording.item($0) },
            pictures: wording.pictures(summary, most: Self.mostPictures),
            others: others.prefix(Self.mostOthers).map(\.self),
            isCutShort: summary.isCutShort || others.count > Self.mostOthers)
    }
}

extension Wording {
    fileprivate func kind(of summary: CredentialSummary) -> String {
        let achievement = summary.mainAchievement
        let types = (achievement?.specification?.types ?? []) + (achievement?.types ?? []) + summary.profiles
        return types.first.map { phrase($0).text } ?? self(.credentialKind)
    }

    fileprivate func facts(of learner: CredentialSummary.Learner?) -> [Fact] {
        guard let learner else { return [] }
        return [
            Fact(self(.credentialBirth), learner.dateOfBirth.map { day($0) }),
            Fact(self(.credentialBirthPlace), learner.placeOfBirth.flatMap { phrase($0) }),
            fact(.credentialCitizenship, learner.citizenship.map { country($0) }),
        ].compactMap(\.self)
            + learner.identifiers.compactMap { identifier in
                Fact(label(of: identifier), Phrase(identifier.notation))
            }
    }

    /// What stands before an identifier; who keeps it is often an organisation, whose name alone would say nothing.
    private func label(of identifier: CredentialSummary.Identifier) -> String {
        guard let scheme = identifier.schemeName else { return self(.credentialIdentifier) }
        return self(.credentialIdentifierOf, ["scheme": .text(scheme)])
    }

    fileprivate func origin(_ summary: CredentialSummary, _ main: CredentialSummary.Claim?) -> [Fact] {
        [
            fact(.credentialAwardedBy, summary.mainAwardingBodies.compactMap { organisation($0) }),
            fact(.credentialIssuedBy, [summary.issuer.flatMap { organisation($0) }].compactMap(\.self)),
            Fact(self(.credentialMandate), summary.mandateStatement.map { Phrase($0) }),
            Fact(self(.credentialAwarded), main?.awardedOn.map { date($0) }),
            Fact(self(.credentialIssued), summary.issued.map { date($0) }),
            Fact(self(.credentialValidFrom), summary.validFrom.map { date($0) }),
            Fact(self(.credentialValidUntil), summary.validUntil.map { date($0) }),
        ].compactMap(\.self)
    }

    /// The name of a body with its country; both in one line, as on a letterhead.
    private func organisation(_ body: CredentialSummary.Organisation) -> Phrase? {
        guard let name = phrase(body.name) else { return nil }
        guard let country = body.countries.first.map({ self.country($0) }) else { return name }
        return Phrase("\(name.text) (\(country.text))", language: name.language)
    }

    fileprivate func logo(_ summary: CredentialSummary) -> CredentialView.Picture? {
        let bodies = summary.awardingBodies + [summary.issuer].compactMap(\.self)
        for body in bodies {
            guard let address = body.logo?.dataURI else { continue }
            let name = phrase(body.name)?.text ?? ""
            return CredentialView.Picture(
                address: address, description: self(.credentialLogoAlt, ["name": .text(name)]))
        }
        return nil
    }

    fileprivate func facts(of specification: CredentialSummary.Specification) -> [Fact] {
        [
            fact(.credentialWorkload, workload(specification.workload).map { Phrase($0, language: language) }),
            fact(.credentialLevel, levels(specification.level)),
            fact(.credentialParticipation, phrases(specification.modes)),
            fact(.credentialSetting, [specification.setting.map { phrase($0) }].compactMap(\.self)),
            fact(.credentialField, phrases(specification.fields)),
            fact(.credentialLanguage, specification.languages.map { languageName($0) }),
        ].compactMap(\.self)
    }

    private func levels(_ level: CredentialSummary.Level) -> [Phrase] {
        var phrases: [Phrase] = []
        if let eqf = level.eqf { phrases.append(phrase(.amountEqf, ["level": .text(eqf.code)])) }
        phrases += (level.national + level.cycles).map { phrase($0) }
        if let reason = level.notApplicableReason.flatMap({ phrase($0) }) {
            phrases.append(phrase(.credentialLevelNotApplicable, ["reason": .text(reason.text)]))
        }
        return phrases
    }

    fileprivate func item(_ outcome: CredentialSummary.Outcome) -> CredentialView.Item {
        let skills = (outcome.escoSkills + outcome.otherSkills).map { phrase($0) }
        return CredentialView.Item(
            title: phrase(outcome.title) ?? phrase(.credentialUntitled),
            facts: [fact(.credentialSkills, skills)].compactMap(\.self))
    }

    fileprivate func item(_ claim: CredentialSummary.Claim) -> CredentialView.Item {
        let assessment = claim.assessment
        var facts: [Fact?] = []
        if let assessment {
            facts = [
                fact(.credentialAssessmentType, phrases(assessment.types.isEmpty ? claim.types : assessment.types)),
                fact(.credentialAssessmentMode, phrases(assessment.modes)),
                Fact(self(.credentialAssessmentSupervision), assessment.supervision.map { phrase($0) }),
                Fact(self(.credentialGrade), phrase(assessment.grade)),
                Fact(self(.credentialGradeScheme), phrase(assessment.gradingScheme)),
                Fact(self(.credentialGradeDescription), phrase(assessment.gradingDescription)),
                Fact(self(.credentialAssessmentDate), assessment.assessedOn.map { date($0) }),
            ]
        }
        return CredentialView.Item(
            title: phrase(claim.title) ?? phrase(.credentialUntitled), note: phrase(claim.description),
            facts: facts.compactMap(\.self))
    }

    fileprivate func quality(
        _ summary: CredentialSummary, _ specification: CredentialSummary.Specification?
    ) -> [CredentialView.Item] {
        var items =
            ((specification?.qualityAssurance ?? []) + summary.accreditations
            + summary.awardingBodies.flatMap(\.accreditations)).map { item($0) }
        if let own = specification.flatMap({ phrase($0.internalQualityAssurance) }) {
            items.append(CredentialView.Item(title: phrase(.credentialQualityInternal), note: own))
        }
        return items.reduce(into: []) { unique, item in if !unique.contains(item) { unique.append(item) } }
    }

    private func item(_ accreditation: CredentialSummary.Accreditation) -> CredentialView.Item {
        CredentialView.Item(
            title: phrase(accreditation.title) ?? accreditation.type.map { phrase($0) }
                ?? phrase(.credentialUntitled),
            note: phrase(accreditation.description),
            facts: [
                Fact(self(.credentialAssessmentType), accreditation.type.map { phrase($0) }),
                Fact(self(.credentialQualityAgency), phrase(accreditation.agency)),
                Fact(self(.credentialIssued), accreditation.issued.map { date($0) }),
                Fact(self(.credentialValidUntil), accreditation.expires.map { date($0) }),
            ].compactMap(\.self))
    }

    fileprivate func remarks(_ main: CredentialSummary.Claim) -> [Fact] {
        let specification = main.specification
        let larger = (main.isPartOf + (specification?.isPartOf ?? [])).compactMap { phrase($0) }
        let notes = ((specification?.notes ?? []) + main.notes).compactMap { phrase($0.text) }
        let addresses = (specification?.homepages ?? []).map { Phrase($0) }
        return [
            Fact(self(.credentialPrerequisites), specification.flatMap { phrase($0.prerequisites) }),
            fact(
                .credentialStackability,
                [specification.flatMap { phrase($0.stackability) }].compactMap(\.self) + larger
                    + main.entitlements.compactMap { phrase($0.title) }),
            fact(.credentialFurther, notes + addresses),
        ].compactMap(\.self)
    }

    /// Where the document says its status can be asked for; as text, because nobody vouches for the address.
    fileprivate func status(_ summary: CredentialSummary) -> [Fact] {
        let references = summary.statusReferences.map { reference in
            Phrase((reference.types + [reference.id].compactMap(\.self)).joined(separator: " "))
        }
        return [fact(.credentialStatus, references)].compactMap(\.self)
    }

    fileprivate func item(_ attachment: CredentialSummary.Attachment) -> CredentialView.Item {
        CredentialView.Item(
            title: phrase(attachment.title) ?? phrase(.credentialUntitled),
            facts: [
                Fact(self(.credentialAssessmentType), attachment.type.map { phrase($0) }),
                Fact(self(.credentialAttachmentSize), attachment.content?.byteCount.map { size(bytes: $0) }),
                Fact(self(.credentialAttachmentAddress), attachment.address.map { Phrase($0) }),
            ].compactMap(\.self))
    }

    /// Kilobytes, and never less than one of them.
    private func size(bytes: Int) -> Phrase {
        phrase(.amountKilobytes, ["number": .integer(max(1, (bytes + 512) >> 10))])
    }

    /// Pages in the reader's language, else in the credential's first.
    fileprivate func pictures(_ summary: CredentialSummary, most: Int) -> [CredentialView.Picture] {
        let languages = summary.pictures.compactMap(\.language)
        let chosen = LanguageLookup.lookup([language] + summary.languages, in: languages) ?? languages.first
        return summary.pictures.filter { $0.language == nil || $0.language == chosen }.prefix(most)
            .compactMap { page in
                guard let address = page.picture.dataURI else { return nil }
                return CredentialView.Picture(
                    address: address, description: self(.credentialImageAlt, ["number": .integer(page.number)]))
            }
    }

    /// What else the credential says: parts, activities and further achievements, by name.
    fileprivate func others(
        _ summary: CredentialSummary, _ main: CredentialSummary.Claim?
    ) -> [CredentialView.Item] {
        let further = summary.claims.filter { $0.number != main?.number }
        return ((main?.parts ?? []) + (main?.activities ?? []) + further).map { item($0) }
    }

    private func fact(_ key: MessageKey, _ values: [Phrase]) -> Fact? {
        let shown = values.filter { !$0.text.isEmpty }
        return shown.isEmpty ? nil : Fact(self(key), shown)
    }
}
