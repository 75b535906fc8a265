// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// The bodies of a credential: who seals, who awards, who assures quality.
extension EuropassWriter {
    /// The issuer: the provider in its own words where the seal is its own, else in the words of the certificate.
    ///
    /// A certificate says no language; its words get the first one of the course.
    mutating func issuer() throws(Failure) -> JSONObject {
        let facts = document.issuer
        let isProvider = course.provider.eidasIdentifier?.notation == facts.identifier
        let language = course.displayLanguages.first ?? .en
        var issuer = node("Organisation", "org")
        issuer["legalName"] = text(
            isProvider ? course.provider.legalName : LocalizedText(facts.legalName, language: language))
        issuer["altLabel"] = facts.commonName.flatMap { text(LocalizedText($0, language: language)) }
        issuer["eIDASIdentifier"] = .object(try legalIdentifier(facts.identifier, facts.country))
        issuer["location"] = .object(try location(facts.country))
        return issuer
    }

    /// The awarding process, which every claim repeats.
    ///
    /// Repeats leave the logos out: they are the same nodes, and the pictures stand in the first place already.
    mutating func awardedBy() throws(Failure) -> JSONValue {
        if let known = awardingProcess { return .object(known) }
        var process = node("AwardingProcess", "awardingProcess")
        var bodies: [JSONValue] = []
        var lighter: [JSONValue] = []
        for (index, body) in course.awardingBodies.enumerated() {
            var organisation = try organisation(body)
            if index == 0 { organisation["accreditation"] = try accreditationOfBody() }
            bodies.append(.object(organisation))
            organisation["logo"] = nil
            lighter.append(.object(organisation))
        }
        process["awardingBody"] = oneOrMany(bodies)
        process["awardingDate"] = .string(XSDDateTime.text(document.award.awardedAt))
        var repeated = process
        repeated["awardingBody"] = oneOrMany(lighter)
        awardingProcess = repeated
        return .object(process)
    }

    private mutating func organisation(_ provider: Provider) throws(Failure) -> JSONObject {
        var organisation = node("Organisation", "org")
        organisation["legalName"] = text(provider.legalName)
        organisation["altLabel"] = text(provider.otherName)
        if let identifier = provider.eidasIdentifier {
            organisation["eIDASIdentifier"] = .object(try legalIdentifier(identifier.notation, identifier.country))
        }
        if let identifier = provider.vatIdentifier {
            organisation["vatIdentifier"] = .object(try legalIdentifier(identifier.notation, identifier.country))
        }
        organisation["identifier"] = oneOrMany(
            provider.otherIdentifiers.map { identifier($0.notation, scheme: $0.register) })
        organisation["location"] = .object(
            try location(provider.country, region: provider.region, address: provider.address))
        if let homepage = provider.homepage { organisation["homepage"] = try webResource(homepage) }
        if let email = provider.email {
            var contact = node("ContactPoint", "contactPoint")
            contact["emailAddress"] = ["id": .string("mailto:" + email), "type": "Mailbox"]
            organisation["contactPoint"] = .object(contact)
        }
        if let logo = provider.logo {
            organisation["logo"] = .object(
                try mediaObject(Data(logo.bytes).base64EncodedString(), logo.format))
        }
        return organisation
    }

    mutating func location(
        _ country: CountryCode, region: Region? = nil, address: LocalizedText? = nil
    ) throws(Failure) -> JSONObject {
        var location = node("Location", "location")
        var written = node("Address", "address")
        written["countryCode"] = try self.country(country)
        written["fullAddress"] = note(address)
        location["address"] = .object(written)
        if let region {
            location["spatialCode"] = unlistedConcept(
                Concept(id: region.iri, scheme: "", label: region.name ?? LocalizedText(), notation: region.code))
        }
        return location
    }

    mutating func legalIdentifier(_ notation: String, _ country: CountryCode) throws(Failure) -> JSONObject {
        var identifier = node("LegalIdentifier", "legalIdentifier")
        identifier["notation"] = .string(notation)
        identifier["spatial"] = try self.country(country)
        return identifier
    }

    mutating func identifier(
        _ notation: String, scheme: String, schemeID: String? = nil, version: String? = nil
    ) -> JSONValue {
        var identifier = node("Identifier", "identifier")
        identifier["notation"] = .string(notation)
        identifier["schemeName"] = .string(scheme)
        identifier["schemeId"] = schemeID.map(JSONValue.string)
        identifier["schemeVersion"] = version.map(JSONValue.string)
        return .object(identifier)
    }

    // MARK: Quality assurance

    /// Accreditations stand on the qualification where there is one; the plain specification has no place for them.
    var isQualification: Bool { if case .stated = course.level { true } else { false } }

    private mutating func accreditationOfBody() throws(Failure) -> JSONValue? {
        isQualification ? nil : try accreditations()
    }

    mutating func accreditations() throws(Failure) -> JSONValue? {
        var written: [JSONValue] = []
        for assurance in course.qualityAssurance {
            guard case .accreditation(let type, let agency) = assurance.kind else { continue }
            var accreditation = node("Accreditation", "accreditation")
            accreditation["title"] = text(assurance.title)
            accreditation["description"] = text(assurance.description)
            accreditation["dcType"] = try concept(type)
            accreditation["accreditingAgent"] = .object(try organisation(agency))
            accreditation["identifier"] = assurance.identifier.map {
                identifier($0, scheme: agency.legalName.best(for: languages)?.text ?? "")
            }
            accreditation["dateIssued"] = assurance.issued.map { .string(XSDDateTime.text($0)) }
            accreditation["expiryDate"] = assurance.expires.map { .string(XSDDateTime.text($0)) }
            if let report = assurance.report { accreditation["report"] = try webResource(report) }
            written.append(.object(accreditation))
        }
        return oneOrMany(written)
    }

    private mutating func organisation(_ agency: QualityAgency) throws(Failure) -> JSONObject {
        var organisation = node("Organisation", "org")
        organisation["legalName"] = text(agency.legalName)
        organisation["location"] = .object(try location(agency.country))
        if let homepage = agency.homepage { organisation["homepage"] = try webResource(homepage) }
        return organisation
    }
}
