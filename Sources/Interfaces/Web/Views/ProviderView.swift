// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Messages
package import Providers
import Vocabulary

/// An entry of the register as its page shows it.
package struct ProviderView: Sendable {
    package let id: ProviderID
    package let title: Phrase
    package let kinds: [Phrase]
    package let names: [Fact]
    package let identifiers: [Fact]
    package let places: [Fact]
    package let roles: [RoleLine]
    package let contact: Contact
    package let register: [Fact]
    package let logo: String?

    /// A sentence about a role, with the page of the other provider where there is one.
    package struct RoleLine: Sendable, Hashable {
        package let sentence: [SentencePart]
        package let address: String?
        package let period: String?
    }

    package struct Contact: Sendable, Hashable {
        package let homepage: String?
        package let email: String?
        package let telephone: String?

        package var isEmpty: Bool { homepage == nil && email == nil && telephone == nil }
    }

    /// - Parameters:
    ///   - history: The states of the entry, oldest first; not empty.
    ///   - others: The entries that its roles name, and those that name it.
    package init?(
        _ history: [ProviderRevision], others: ProviderDirectory, agents: [RegisteredProvider], on day: PlainDate,
        in text: Wording
    ) {
        guard let first = history.first, let newest = history.last else { return nil }
        let provider = newest.provider
        id = provider.id
        title = text.phrase(provider.displayName(on: day)) ?? Phrase(provider.id.text)
        kinds = provider.kinds.map { text.phrase(.providerKind($0.rawValue)) }
        names = Self.names(provider, on: day, text)
        identifiers = provider.identifiers.map { identifier in
            Fact(
                identifier.register ?? text(.identifierScheme(identifier.scheme.rawValue)),
                [Phrase(identifier.notation)])
        }
        places = provider.places.map { Self.place($0, text) }
        roles =
            provider.roles.map { Self.role($0, others, text) }
            + agents.flatMap { agent in
                agent.roles.filter { role in role.principal.map { others[$0]?.id == provider.id } ?? false }
                    .map { Self.role($0, of: agent, on: day, text) }
            }
        contact = Contact(homepage: provider.homepage, email: provider.email, telephone: provider.telephone)
        var facts = [Fact(text(.providerRegisterKind), kinds)]
        if let period = text.period(provider.period) {
            facts.append(Fact(text(.providerRegisterExistence), [Phrase(period, language: text.language)]))
        }
        facts.append(Fact(text(.providerRegisterSince), [text.date(first.change.date)]))
        if history.count > 1 { facts.append(Fact(text(.providerRegisterChanged), [text.date(newest.change.date)])) }
        facts.append(Fact(text(.providerRegisterId), [Phrase(provider.id.text)]))
        register = facts
        logo = provider.logo.map { "data:\($0.format.mediaType);base64,\(Data($0.bytes).base64EncodedString())" }
    }

    /// One fact for each use and period, with every language's words.
    private static func names(_ provider: RegisteredProvider, on day: PlainDate, _ text: Wording) -> [Fact] {
        provider.names.map { name in
            let isPast = name.period.until.map { $0 < day } ?? false
            let key: MessageKey =
                isPast ? .providerNamesFormer : name.use == .legal ? .providerNamesLegal : .providerNamesDisplay
            let period = text.period(name.period).map { " (\($0))" } ?? ""
            let phrases = name.text.languages.flatMap { language in
                name.text.texts(in: language).map { Phrase($0, language: language) }
            }
            return Fact(text(key) + period, phrases)
        }
    }

    private static func place(_ place: ProviderPlace, _ text: Wording) -> Fact {
        var values = [Phrase(place.country.name(in: text.language), language: text.language)]
        if let region = place.region {
            let name = region.name.flatMap { text.phrase($0) }
            values.insert(
                Phrase([name?.text, region.code].compactMap(\.self).joined(separator: ", "), language: name?.language),
                at: 0)
        }
        if let address = place.address.flatMap({ text.phrase($0) }) { values.insert(address, at: 0) }
        return Fact(text(place.isSeat ? .providerPlacesSeat : .providerPlacesOther), values)
    }

    private static func role(_ role: ProviderRole, _ others: ProviderDirectory, _ text: Wording) -> RoleLine {
        let period = text.period(role.period)
        guard let principal = role.principal else {
            return RoleLine(sentence: [.words(text(.providerRole(role.kind.rawValue)))], address: nil, period: period)
        }
        let other = others[principal]
        let name = other.flatMap { text.phrase($0.name) } ?? Phrase(principal.text)
        return RoleLine(
            sentence: text.sentence(.providerRoleFor(role.kind.rawValue), ["name": name]),
            address: other.map { ProviderAddress.page($0.id) }, period: period)
    }

    private static func role(
        _ role: ProviderRole, of agent: RegisteredProvider, on day: PlainDate, _ text: Wording
    ) -> RoleLine {
        let name = text.phrase(agent.displayName(on: day)) ?? Phrase(agent.id.text)
        return RoleLine(
            sentence: text.sentence(.providerRoleBy(role.kind.rawValue), ["name": name]),
            address: ProviderAddress.page(agent.id), period: text.period(role.period))
    }
}

extension Wording {
    /// Days as words; `nil` when neither end is known.
    func period(_ period: ValidityPeriod) -> String? {
        switch (period.from, period.until) {
        case (let from?, let until?): self(.periodBoth, ["from": .day(from), "until": .day(until)])
        case (let from?, nil): self(.periodFrom, ["from": .day(from)])
        case (nil, let until?): self(.periodUntil, ["until": .day(until)])
        case (nil, nil): nil
        }
    }
}
