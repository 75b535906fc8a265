// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// Builds the JSON of one credential, node by node.
struct EuropassWriter {
    typealias Failure = EuropassDocumentError

    let document: EuropassDocument
    /// The languages the credential is shown in, the learner's own first where it is one of them.
    let languages: [LanguageTag]
    var names = NodeNames()
    /// Who awards, written on every claim; the logos stand in the first place only.
    var awardingProcess: JSONObject?
    /// Concepts that were already made, by identifier.
    var concepts: [String: JSONValue] = [:]

    var course: MicroCredential { document.award.course }

    init(_ document: EuropassDocument) {
        self.document = document
        var languages = document.award.course.displayLanguages
        if let own = document.award.learner.language, let index = languages.firstIndex(of: own) {
            languages.swapAt(0, index)
        }
        self.languages = languages
    }

    mutating func credential(at time: Date) throws(Failure) -> JSONObject {
        var credential = JSONObject()
        credential["@context"] = .array([
            .string(CredentialContexts.credentials[0]), .string(CredentialContexts.europass),
        ])
        credential["id"] = .string(document.award.credentialID)
        credential["type"] = ["VerifiableCredential", "EuropeanDigitalCredential"]
        credential["credentialSchema"] = ["id": .string(EuropassDocument.schema), "type": "ShaclValidator2017"]
        credential["credentialProfiles"] = try concept(.credential, code: EuropassDocument.genericProfile)
        credential["displayParameter"] = .object(try displayParameter())
        credential["issuer"] = .object(try issuer())
        credential["issuanceDate"] = .string(XSDDateTime.text(time))
        credential["issued"] = .string(XSDDateTime.text(time))
        credential["validFrom"] = .string(XSDDateTime.text(document.award.awardedAt))
        if let end = course.validity.flatMap({ XSDDateTime.adding($0, to: document.award.awardedAt) }) {
            credential["validUntil"] = .string(XSDDateTime.text(end))
        }
        credential["credentialSubject"] = .object(try person())
        return credential
    }

    // MARK: Parts of every node

    mutating func node(_ type: String, _ kind: String) -> JSONObject {
        var node = JSONObject()
        node["id"] = .string(names.next(kind))
        node["type"] = .string(type)
        return node
    }

    /// A text per language, in the order it was written; `nil` when there is none.
    func text(_ text: LocalizedText?) -> JSONValue? {
        guard let text, !text.isEmpty else { return nil }
        var map = JSONObject()
        for language in text.languages { map[language.code] = text[language].map(JSONValue.string) }
        return .object(map)
    }

    /// One value as it is, several as an array, none as nothing.
    func oneOrMany(_ values: [JSONValue]) -> JSONValue? {
        values.count > 1 ? .array(values) : values.first
    }

    /// Words of our own, in the display languages that we have and in English.
    func ours(_ words: LocalizedText) -> LocalizedText {
        LocalizedText((languages + [.en]).uniqued().compactMap { language in words[language].map { (language, $0) } })
    }

    mutating func note(_ words: LocalizedText?, about subject: StatementSubject? = nil) -> JSONValue? {
        guard let words = text(words) else { return nil }
        var note = node("Note", "note")
        note["noteLiteral"] = words
        if let subject {
            note["subject"] = unlistedConcept(
                Concept(
                    id: subject.conceptID, scheme: StatementSubject.scheme,
                    label: ours(EuropassWords.heading(of: subject))))
        }
        return .object(note)
    }

    mutating func webResource(
        _ address: String, title: LocalizedText? = nil, language: LanguageTag? = nil
    ) throws(Failure) -> JSONValue {
        var resource = node("WebResource", "webResource")
        resource["contentURL"] = .string(address)
        resource["title"] = text(title)
        if let language { resource["language"] = try languageConcept(language) }
        return .object(resource)
    }

    // MARK: Concepts

    mutating func concept(_ list: EUVocabulary.List, code: String) throws(Failure) -> JSONValue {
        guard let concept = EUVocabulary.concept(list, code: code) else {
            throw .conceptUnlisted(list.conceptBase + code)
        }
        return try self.concept(concept)
    }

    mutating func languageConcept(_ language: LanguageTag) throws(Failure) -> JSONValue {
        guard let concept = EUVocabulary.concept(.language, key: language.language) else {
            throw .languageUnknown(language)
        }
        return try self.concept(concept)
    }

    mutating func country(_ country: CountryCode) throws(Failure) -> JSONValue {
        guard let concept = EUVocabulary.concept(id: country.iri) else { throw .conceptUnlisted(country.iri) }
        return try self.concept(concept)
    }

    mutating func concept(_ concept: Concept) throws(Failure) -> JSONValue {
        if let made = concepts[concept.id] { return made }
        if EUVocabulary.contains(scheme: concept.scheme, id: concept.id) == .unlisted {
            throw .conceptUnlisted(concept.id)
        }
        return unlistedConcept(EUVocabulary.labelled(concept, in: languages))
    }

    /// A concept of no European list, or one that was looked up already.
    mutating func unlistedConcept(_ concept: Concept) -> JSONValue {
        if let made = concepts[concept.id] { return made }
        var node = JSONObject()
        node["id"] = .string(concept.id)
        node["type"] = "Concept"
        if !concept.scheme.isEmpty {
            node["inScheme"] = ["id": .string(concept.scheme), "type": "ConceptScheme"]
        }
        node["notation"] = concept.notation.map(JSONValue.string)
        node["prefLabel"] = text(concept.label)
        concepts[concept.id] = .object(node)
        return .object(node)
    }

    mutating func concepts(_ concepts: [Concept]) throws(Failure) -> JSONValue? {
        var values: [JSONValue] = []
        for concept in concepts { values.append(try self.concept(concept)) }
        return oneOrMany(values)
    }
}
