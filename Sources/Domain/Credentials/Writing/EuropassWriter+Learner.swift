// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// The learner and what the credential claims about the learner.
extension EuropassWriter {
    /// Names in one language only: the profile allows one name of each kind. The mail address is for delivery and is
    /// not written into the document.
    mutating func person() throws(Failure) -> JSONObject {
        let learner = document.award.learner
        let language = languages.first ?? .en
        var person = node("Person", "person")
        person["givenName"] = text(LocalizedText(learner.givenName, language: language))
        person["familyName"] = text(LocalizedText(learner.familyName, language: language))
        person["fullName"] = text(LocalizedText("\(learner.givenName) \(learner.familyName)", language: language))
        person["dateOfBirth"] = learner.dateOfBirth.map { .string(XSDDateTime.text($0)) }
        if let identifier = learner.identifier {
            switch identifier.scheme {
            case .national(let country):
                person["nationalID"] = .object(try legalIdentifier(identifier.value, country))
            case .europeanStudentIdentifier:
                person["identifier"] = self.identifier(
                    identifier.value, scheme: "European Student Identifier",
                    schemeID: "urn:schac:personalUniqueCode:int:esi")
            case .provider:
                let provider = course.provider.legalName.best(for: languages)?.text ?? course.provider.id.text
                person["identifier"] = self.identifier(identifier.value, scheme: provider)
            }
        }
        person["hasClaim"] = .object(try achievement())
        return person
    }

    private mutating func achievement() throws(Failure) -> JSONObject {
        var achievement = node("LearningAchievement", "learningAchievement")
        achievement["title"] = text(course.title)
        achievement["description"] = text(course.description)
        if document.isTest {
            achievement["additionalNote"] = note(ours(EuropassWords.testStatement), about: .testSeal)
        }
        achievement["awardedBy"] = try awardedBy()
        achievement["creditReceived"] = try creditPoint()
        var assessments: [JSONValue] = []
        for assessment in course.assessments { assessments.append(.object(try self.assessment(assessment))) }
        achievement["provenBy"] = oneOrMany(assessments)
        achievement["entitlesTo"] = try entitlements()
        achievement["specifiedBy"] = .object(try specification())
        return achievement
    }

    private mutating func assessment(_ assessment: AssessmentSpecification) throws(Failure) -> JSONObject {
        let result = document.award.result
        guard let grade = result.grade(forAssessment: assessment.id, ofOnly: course.assessments.count == 1) else {
            throw .gradeMissing(assessment: assessment.id)
        }
        var written = node("LearningAssessment", "learningAssessment")
        written["title"] = text(assessment.title)
        written["awardedBy"] = try awardedBy()
        written["dateIssued"] = result.assessedOn.map { .string(XSDDateTime.text($0)) }
        written["grade"] = note(LocalizedText(grade, language: languages.first ?? .en))
        if let supervision = assessment.supervision { written["idVerification"] = try concept(supervision) }
        written["specifiedBy"] = .object(try assessmentSpecification(assessment))
        return written
    }

    private mutating func assessmentSpecification(
        _ assessment: AssessmentSpecification
    ) throws(Failure) -> JSONObject {
        var specification = node("LearningAssessmentSpecification", "learningAssessmentSpec")
        specification["title"] = text(assessment.title)
        specification["description"] = text(assessment.description)
        specification["dcType"] = try concept(assessment.type)
        specification["mode"] = try concept(assessment.mode)
        if let scheme = assessment.gradingScheme {
            var grading = node("GradingScheme", "gradingScheme")
            grading["title"] = text(scheme.title)
            grading["description"] = text(scheme.description)
            specification["gradingScheme"] = .object(grading)
        }
        return specification
    }

    private mutating func entitlements() throws(Failure) -> JSONValue? {
        var written: [JSONValue] = []
        for target in course.stackability?.leadsTo ?? [] {
            var entitlement = node("LearningEntitlement", "learningEntitlement")
            entitlement["title"] = text(target.title)
            entitlement["awardedBy"] = try awardedBy()
            var specification = node("LearningEntitlementSpecification", "learningEntitlementSpec")
            specification["title"] = text(target.title)
            specification["dcType"] = try concept(target.type)
            specification["entitlementStatus"] = try concept(target.status)
            if let homepage = target.homepage { specification["homepage"] = try webResource(homepage) }
            entitlement["specifiedBy"] = .object(specification)
            written.append(.object(entitlement))
        }
        return oneOrMany(written)
    }
}
