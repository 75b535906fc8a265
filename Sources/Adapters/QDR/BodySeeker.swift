// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// Finds the bodies of an accreditation in the register by any of their numbers, each under its own scheme, or makes
/// them anew from what the answer says.
struct BodySeeker {
    let register: QualityRegister

    func provider(
        _ body: AccreditationFacts.Body, _ log: inout AccreditationLog
    ) -> (body: ReviewedProvider, isNew: Bool)? {
        guard isReadable(body, &log) else { return nil }
        let identifiers = identifiers(body, &log)
        var found = Set(identifiers.flatMap(\.readings).flatMap { register.providers($0.scheme, $0.notation) })
        let own = body.id.flatMap { ProviderID($0) }
        if let own, register.providers[own] != nil { found.insert(own) }
        if found.count > 1 {
            let names = found.map(\.text).sorted()
            log.error(
                "report.provider.ambiguous", body.pointer,
                ["identifier": .text(names.joined(separator: ", ")), "count": .integer(found.count)])
            return nil
        }
        if let id = found.first, let known = register.providers[id] { return (known, false) }
        let deqar = identifiers.first { $0.scheme == .deqar }?.notation
        let fallback = identifiers.first.map { "\($0.scheme.rawValue):\($0.notation)" }
        guard let id = [deqar, body.id, fallback].lazy.compactMap({ $0.flatMap { ProviderID($0) } }).first else {
            log.missing("organisation", body.pointer)
            return nil
        }
        let name = body.names.first ?? id.text
        log.remark("accreditation.organisation.new", .note, body.pointer, ["name": .text(name)])
        let provider = ReviewedProvider(
            id: id, name: name, seats: countries(body), isHigherEducation: false, identifiers: identifiers)
        return (provider, true)
    }

    func agency(
        _ body: AccreditationFacts.Body, _ log: inout AccreditationLog
    ) -> (body: QualityAssuranceAgency, isNew: Bool)? {
        guard isReadable(body, &log) else { return nil }
        let numbers = ([body.id].compactMap(\.self) + body.notations.map(\.text)).compactMap(Self.deqarAgency)
        for name in numbers + [body.id].compactMap(\.self) + body.names {
            if let known = register.agency(named: name) { return (known, false) }
        }
        let fallback = body.notations.first.map { "\($0.role):\($0.text)" }
        guard
            let id = [numbers.first, body.id, fallback].lazy.compactMap({ $0.flatMap { AgencyID($0) } }).first
        else {
            log.missing("accreditingAgent", body.pointer)
            return nil
        }
        let name = body.names.first ?? id.text
        log.remark("accreditation.agency.new", .note, body.pointer, ["name": .text(name)])
        return (
            QualityAssuranceAgency(
                id: id, acronym: name, name: name, seat: countries(body).first, registrations: []), true
        )
    }

    /// Names from outside are hostile: too long, or with signs that turn what is read.
    private func isReadable(_ body: AccreditationFacts.Body, _ log: inout AccreditationLog) -> Bool {
        for name in body.names where name.utf8.count > 1_000 || HiddenCharacters.occur(in: name) {
            log.error("accreditation.name", body.pointer, ["name": .text(String(name.prefix(80)))])
            return false
        }
        return true
    }

    /// A number whose country is another than the body's is left out with a warning, as is one that its scheme does not
    /// allow: it could lead to somebody else.
    private func identifiers(_ body: AccreditationFacts.Body, _ log: inout AccreditationLog) -> [ProviderIdentifier] {
        let seats = countries(body)
        var found: [ProviderIdentifier] = []
        for notation in body.notations + institution(body) {
            let scheme = Self.scheme(of: notation)
            do throws(IdentifierFault) {
                // A number that does not say its country is of the seat, where there is one.
                let isBare = scheme == .vat && notation.text.first?.isNumber == true && seats.count == 1
                let read = try ProviderIdentifier.read(
                    notation.text, as: scheme, country: isBare ? seats[0] : nil,
                    register: scheme == .other ? notation.register ?? "\(notation.role)" : nil)
                if scheme == .vat, let country = read.country, !seats.isEmpty, !seats.contains(country) {
                    throw IdentifierFault.otherCountry(stated: country.alpha2, given: seats[0])
                }
                if !found.contains(read) { found.append(read) }
            } catch {
                let finding = error.finding(about: notation.text, scheme: scheme)
                log.remark(finding.code, .warning, notation.pointer, finding.parameters)
            }
        }
        return found
    }

    private static func scheme(of notation: AccreditationFacts.Body.Notation) -> IdentifierScheme {
        if notation.text.hasPrefix("DEQARINST") { return .deqar }
        switch notation.role {
        case .vat: return .vat
        case .eidas: return .eidas
        case .registration, .tax, .other: return IdentifierScheme(registerName: notation.register ?? "")
        }
    }

    /// The address of an institution in DEQAR holds its number.
    private func institution(_ body: AccreditationFacts.Body) -> [AccreditationFacts.Body.Notation] {
        let base = "https://data.deqar.eu/institution/"
        let addresses = [body.id].compactMap(\.self) + body.notations.map(\.text)
        guard let number = addresses.first(where: { $0.hasPrefix(base) })?.dropFirst(base.count),
            !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) })
        else { return [] }
        let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
        return [.init(text: "DEQARINST\(padded)", role: .other, register: nil, pointer: body.pointer)]
    }

    private static func deqarAgency(_ text: String) -> String? {
        let base = "https://data.deqar.eu/agency/"
        guard text.hasPrefix(base) else { return nil }
        let number = text.dropFirst(base.count)
        return !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) } ? String(number) : nil
    }

    private func countries(_ body: AccreditationFacts.Body) -> [CountryCode] {
        var seen: [CountryCode] = []
        for written in body.countries
        where written.contains("/country/") || written.contains("/atu/") || written.utf8.count == 3 {
            guard let place = Jurisdiction(LinkedContext.lastPart(written)), !seen.contains(place.country) else {
                continue
            }
            seen.append(place.country)
        }
        return seen
    }
}
