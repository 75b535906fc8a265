// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

// Entries as JSON. Names of members are written in the order of RFC 8785 (JCS), and there are no numbers but small
// integers, so that what is written is canonical as it stands.

extension QualityAssuranceAgency {
    var listed: JSONValue {
        var object = JSONObject()
        object["acronym"] = .string(acronym)
        object["agency"] = .string(id.text)
        object["countries"] = ListedJSON.list(countries) { country in
            ["code": .string(country.code.alpha2), "official": .bool(country.isOfficial)]
        }
        object["name"] = .string(name)
        object["registered"] = ListedJSON.list(registrations) { period in
            var written: JSONObject = ["from": .string(period.from.description)]
            written["until"] = period.until.map { .string($0.description) }
            return .object(written)
        }
        object["seat"] = seat.map { .string($0.alpha2) }
        return .object(object)
    }
}

extension ListedProvider {
    var listed: JSONValue {
        var object = JSONObject()
        object["aliases"] = ListedJSON.texts(aliases.map(\.text))
        object["countries"] = ListedJSON.texts(countries.map(\.alpha2))
        object["evidence"] = ListedJSON.list(evidence, \.listed)
        object["identifiers"] = ListedJSON.list(identifiers) { identifier in
            var written = JSONObject()
            written["country"] = identifier.country.map { .string($0.alpha2) }
            written["notation"] = .string(identifier.notation)
            written["register"] = identifier.register.map(JSONValue.string)
            written["scheme"] = .string(identifier.scheme.rawValue)
            return .object(written)
        }
        object["kinds"] = ListedJSON.texts(kinds.map(\.rawValue))
        object["names"] = ListedJSON.list(names) { name in
            var written = JSONObject()
            written["from"] = name.period.from.map { .string($0.description) }
            written["text"] = ListedJSON.text(name.text)
            written["until"] = name.period.until.map { .string($0.description) }
            written["use"] = .string(name.use.rawValue)
            return .object(written)
        }
        object["provider"] = .string(id.text)
        object["roles"] = ListedJSON.list(roles) { role in
            var written = JSONObject()
            written["for"] = role.principal.map { .string($0.text) }
            written["from"] = role.period.from.map { .string($0.description) }
            written["role"] = .string(role.kind.rawValue)
            written["until"] = role.period.until.map { .string($0.description) }
            return .object(written)
        }
        return .object(object)
    }
}

extension QualityEntry {
    fileprivate var listed: JSONValue {
        switch content {
        case .report(let report, let hasHighFlag): listed(report, hasHighFlag)
        case .notice(let notice): listed(notice)
        }
    }

    private func listed(_ report: QualityReport, _ hasHighFlag: Bool) -> JSONValue {
        var object = JSONObject()
        object["activities"] = ListedJSON.texts(report.activities.map(\.text))
        object["agency"] = .string(report.agency.text)
        object["contributing"] = ListedJSON.texts(report.contributingAgencies.map(\.text))
        object["decision"] = .string(report.decision.rawValue)
        object["documents"] = ListedJSON.list(report.documents, \.listed)
        if hasHighFlag { object["flagged"] = true }
        object["from"] = .string(report.validity.from.description)
        object["kind"] = .string(report.kind.rawValue)
        object["known"] = .string(ListMoment.text(knownAt))
        object["local"] = report.localIdentifier.map(JSONValue.string)
        if report.validity.endIsAssumed { object["openEnd"] = true }
        object["platforms"] = ListedJSON.texts(report.platforms.map(\.text))
        object["programmes"] = ListedJSON.list(report.programmes, \.listed)
        object["providers"] = ListedJSON.texts(report.providers.map(\.text))
        object["report"] = .string(report.id.text)
        object["retracted"] = retractedAt.map { .string(ListMoment.text($0)) }
        object["source"] = .string(source)
        object["status"] = .string(report.status.rawValue)
        object["summary"] = report.summary.map(JSONValue.string)
        // Stated or counted: whoever reads the list by eye needs the last day, and the flag says whose word it is.
        object["until"] = .string(report.validity.until.description)
        return .object(object)
    }

    /// The author of a notice stays in the register: it may be a person.
    private func listed(_ notice: ProviderNotice) -> JSONValue {
        var object = JSONObject()
        object["from"] = .string(notice.from.description)
        object["kind"] = .string(notice.kind.rawValue)
        object["known"] = .string(ListMoment.text(knownAt))
        object["notice"] = .string(notice.id.text)
        object["provider"] = .string(notice.provider.text)
        object["reason"] = .string(notice.reason)
        object["retracted"] = retractedAt.map { .string(ListMoment.text($0)) }
        return .object(object)
    }
}

extension ReportDocument {
    fileprivate var listed: JSONValue {
        var object = JSONObject()
        object["address"] = address.map(JSONValue.string)
        object["languages"] = ListedJSON.texts(languages)
        object["sha256"] = sha256.map(JSONValue.string)
        object["title"] = .string(title)
        return .object(object)
    }
}

extension ReportProgramme {
    fileprivate var listed: JSONValue {
        var object = JSONObject()
        object["certification"] = certification.map { .string($0.rawValue) }
        object["countries"] = ListedJSON.texts(countries.map(\.alpha2))
        object["degree"] = .bool(leadsToDegree)
        object["ects"] = ects.map(JSONValue.string)
        object["fields"] = ListedJSON.texts(fields.map(\.code))
        object["identifiers"] = ListedJSON.texts(identifiers)
        object["level"] = level.map { .number(JSONNumber($0.rawValue)) }
        object["name"] = .string(name)
        object["nationalLevel"] = nationalLevel.map(JSONValue.string)
        object["otherNames"] = ListedJSON.texts(otherNames)
        object["outcomes"] = ListedJSON.texts(outcomes)
        object["qualification"] = qualification.map(JSONValue.string)
        return .object(object)
    }
}

/// Pieces that entries share; empty lists are not written.
enum ListedJSON {
    static func texts(_ texts: [String]) -> JSONValue? { list(texts, JSONValue.string) }

    static func list<Item>(_ items: [Item], _ write: (Item) -> JSONValue) -> JSONValue? {
        items.isEmpty ? nil : .array(items.map(write))
    }

    /// Languages in the order of their tags; a language with several texts has them in an array.
    static func text(_ text: LocalizedText) -> JSONValue {
        var object = JSONObject()
        for language in text.languages.sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
            let texts = text.texts(in: language)
            object[language.code] = texts.count == 1 ? .string(texts[0]) : .array(texts.map(JSONValue.string))
        }
        return .object(object)
    }
}
