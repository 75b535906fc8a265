// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// An institution as the Web API shows it.
enum WebInstitution {
    typealias Note = (Finding, _ path: [String]) -> Void

    /// `nil` when it has no number, no name or no country we know.
    ///
    /// One institution alone has its parts as objects; in a list of many the countries are names and the levels words.
    ///
    /// - Parameters:
    ///   - register: the agencies whose own identifiers of the institution are kept.
    ///   - unread: what was told of the file so far; a kind of part that is not kept is told once.
    ///   - note: told what was left out, the institution itself too, with the path to it.
    static func provider(
        _ value: JSONValue, register: QualityRegister, _ unread: inout UnreadMembers, note: Note
    ) -> ReviewedProvider? {
        unread.tell(of: value, note)
        let fields = SubmissionFields(value)
        guard let deqar = fields.text("deqar_id") ?? fields.text("id").map(number), let id = ProviderID(deqar),
            let identifier = ProviderIdentifier(.deqar, deqar)
        else {
            note(Finding("deqar.institution.unreadable"), [])
            return nil
        }
        let allNames = fields.list("names")
        // Those that follow are of earlier days.
        if allNames.count > 1 { unread.tell("names", of: ["names"], at: ["names", "1"], note) }
        let names = allNames.first
        let name =
            names?.text("name_official") ?? names?.text("name_english") ?? fields.text("name_primary")
            ?? fields.text("name_official_display")
        let seats = seats(fields, note: note)
        guard let name, !seats.isEmpty else {
            note(Finding("deqar.institution.unreadable"), [])
            return nil
        }
        guard name.utf8.count <= 1_000, !HiddenCharacters.occur(in: name) else {
            note(
                Finding("deqar.institution.name", parameters: ["name": .text(String(name.prefix(80)))]),
                ["names", "0"])
            return nil
        }
        var identifiers = [identifier]
        let eter = fields.text("eter_id") ?? fields.text("eter").map { String($0.prefix { $0 != " " }) }
        if let eter, let known = ProviderIdentifier(.eter, eter) { identifiers.append(known) }
        var local: [AgencyID: [String]] = [:]
        for (index, other) in fields.list("identifiers").enumerated() {
            let path = ["identifiers", "\(index)"]
            guard let notation = other.text("identifier") else { continue }
            let resource = other.text("resource") ?? "local identifier"
            if let scheme = SubmissionCodes.scheme[resource.lowercased()] {
                read(notation, as: scheme, seats, path, note).map { identifiers.append($0) }
            } else if resource.lowercased() == "local identifier", let agency = agency(other, register) {
                local[agency, default: []].append(notation)
            } else {
                unread.tell(resource, of: ["identifiers"], at: path, note)
            }
        }
        return ReviewedProvider(
            id: id, name: name, seats: seats, isHigherEducation: fields.text("is_other_provider") != "true",
            levels: Set(
                (fields.list("qf_ehea_levels").compactMap { $0.text("qf_ehea_level") } + fields.texts("qf_ehea_level"))
                    .compactMap { SubmissionCodes.level[$0.lowercased()] }),
            identifiers: identifiers, localIdentifiers: local)
    }

    /// One that its scheme does not allow, or whose country is none of the seats, could lead to somebody else.
    private static func read(
        _ notation: String, as scheme: IdentifierScheme, _ seats: [CountryCode], _ path: [String], _ note: Note
    ) -> ProviderIdentifier? {
        do throws(IdentifierFault) {
            let known = try ProviderIdentifier.read(notation, as: scheme)
            if scheme == .vat, let country = known.country, !seats.contains(country) {
                throw IdentifierFault.otherCountry(stated: country.alpha2, given: seats[0])
            }
            return known
        } catch {
            note(error.finding(about: notation, scheme: scheme), path + ["identifier"])
            return nil
        }
    }

    /// The agency that gave an identifier: its acronym, before its name where both stand.
    private static func agency(_ identifier: SubmissionFields, _ register: QualityRegister) -> AgencyID? {
        guard let text = identifier.text("agency") else { return nil }
        let acronym = text.split(separator: " - ", maxSplits: 1).first.map(String.init)
        return (register.agency(named: text) ?? acronym.flatMap { register.agency(named: $0) })?.id
    }

    /// The countries of the seats, each once, in the order of the answer; one that nobody knows is told.
    private static func seats(
        _ fields: SubmissionFields, note: Note
    ) -> [CountryCode] {
        let written: [(name: String?, path: [String])] =
            if fields.list("countries").isEmpty {
                fields.texts("country").enumerated().map { ($1, ["country", "\($0)"]) }
            } else {
                fields.list("countries").enumerated().map { index, seat in
                    (countryName(seat), ["countries", "\(index)", "country"])
                }
            }
        var seats: [CountryCode] = []
        for (name, path) in written {
            guard let country = name.flatMap(country) else {
                note(Finding("deqar.institution.country", parameters: ["country": .text(name ?? "")]), path)
                continue
            }
            if !seats.contains(country) { seats.append(country) }
        }
        return seats
    }

    private static func countryName(_ seat: SubmissionFields) -> String? {
        let country = SubmissionFields(seat.value["country"] ?? .null)
        return country.text("iso_3166_alpha2") ?? country.text("name_english") ?? seat.text("country")
    }

    /// A country by its code or its English name.
    static func country(_ text: String) -> CountryCode? { CountryCode(text) ?? CountryCode(englishName: text) }

    /// DEQAR's number of an institution as it is written elsewhere: four digits at least.
    private static func number(_ id: String) -> String {
        "DEQARINST" + String(repeating: "0", count: max(0, 4 - id.utf8.count)) + id
    }
}
