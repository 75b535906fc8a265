// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary
import Yams

/// Reads the whole entry. Each part is read even when another failed, so that one reading finds every problem.
struct ProviderReader {
    let courses: CourseReader

    private static let known = [
        "id", "language", "kinds", "names", "identifiers", "places", "roles", "homepage", "email", "telephone", "logo",
        "from", "until",
    ]

    func provider(_ root: Node) -> RegisteredProvider? {
        var languages = CourseField.TextLanguages()
        let opening = CourseField(root, name: "", log: courses.log, languages: languages)
        guard let names = opening.entries(Self.known) else { return nil }
        if let standard = names["language"]?.language() { languages.standard = standard }
        let entries = names.reading(languages)

        let id = entries.required("id").flatMap(courses.providerID)
        let kinds = entries.required("kinds", "provider.kind.missing")?.elements
            .compactMap { $0.choice(ProviderKind.self) }
        let texts = entries.required("names", "provider.legalName.missing")?.elements.compactMap(name)
        let identifiers = entries["identifiers"]?.elements.compactMap(identifier) ?? []
        let places = entries.required("places", "provider.place.missing")?.elements.compactMap(place)
        let roles = entries["roles"]?.elements.compactMap(role) ?? []
        let homepage = entries["homepage"]?.webAddress()
        let email = entries["email"].flatMap(courses.email)
        let telephone = entries["telephone"]?.word(most: 50)
        let logo = entries["logo"].flatMap(courses.logo)
        let period = period(entries)
        guard !courses.log.hasErrors, let id, let kinds, let texts, let places, let period else { return nil }
        do throws(RegisteredProviderFault) {
            return try RegisteredProvider(
                id: id, kinds: kinds, names: texts, identifiers: identifiers, places: places, roles: roles,
                homepage: homepage, email: email, telephone: telephone, logo: logo, period: period)
        } catch {
            opening.add(error.finding().code)
            return nil
        }
    }

    private func name(_ field: CourseField) -> ProviderName? {
        guard let parts = field.entries(["use", "text", "from", "until"]) else { return nil }
        let use = parts["use"].map { $0.choice(ProviderName.Use.self) } ?? .legal
        let text = parts.required("text")?.text(most: 300, shown: false)
        guard let use, let text, let period = period(parts) else { return nil }
        return ProviderName(use, text, period: period)
    }

    private func identifier(_ field: CourseField) -> ProviderIdentifier? {
        guard let parts = field.entries(["scheme", "notation", "country", "register"]) else { return nil }
        let scheme = parts.required("scheme")?.choice(IdentifierScheme.self)
        let notation = parts.required("notation")
        let country = parts["country"].map { $0.country() }
        let register = parts["register"]?.word(most: 100)
        guard let scheme, let notation, let written = notation.word(), country != .some(nil) else { return nil }
        do throws(IdentifierFault) {
            return try ProviderIdentifier.read(written, as: scheme, country: country ?? nil, register: register)
        } catch {
            let finding = error.finding(about: written, scheme: scheme)
            notation.add(finding.code, .error, finding.parameters)
            return nil
        }
    }

    private func place(_ field: CourseField) -> ProviderPlace? {
        guard let parts = field.entries(["country", "region", "address", "seat"]) else { return nil }
        let country = parts.required("country")?.country()
        let region = parts["region"].map { courses.region($0, of: country) }
        let address = parts["address"]?.text(most: 500, shown: false)
        let isSeat = parts["seat"].map(truth) ?? false
        guard let country, region != .some(nil), let isSeat else { return nil }
        return ProviderPlace(country: country, region: region ?? nil, address: address, isSeat: isSeat)
    }

    private func role(_ field: CourseField) -> ProviderRole? {
        guard let parts = field.entries(["role", "for", "from", "until"]) else { return nil }
        let kind = parts.required("role")?.choice(ProviderRole.Kind.self)
        let principal = parts["for"].map(courses.providerID)
        guard let kind, principal != .some(nil), let period = period(parts) else { return nil }
        return ProviderRole(kind, for: principal ?? nil, period: period)
    }

    private func period(_ parts: CourseEntries) -> ValidityPeriod? {
        let (from, until) = (parts["from"].map { $0.day() }, parts["until"].map { $0.day() })
        guard from != .some(nil), until != .some(nil) else { return nil }
        guard let period = ValidityPeriod(from: from ?? nil, until: until ?? nil) else {
            parts["until"]?.add("provider.period.reversed")
            return nil
        }
        return period
    }

    private func truth(_ field: CourseField) -> Bool? {
        switch field.word()?.lowercased() {
        case "true", "yes": true
        case "false", "no": false
        case nil: nil
        case let word?:
            {
                field.addUnknown(word, known: ["true", "false"])
                return nil
            }()
        }
    }
}
